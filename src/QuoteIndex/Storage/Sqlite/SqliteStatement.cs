using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>
/// A statement that is prepared once and run many times, without the layers of ADO.NET, which take longer than SQLite itself
/// where rows are small. Parameters and columns count from 1 and 0, as in SQLite. For use by one thread at a time.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 database;
    private readonly sqlite3_stmt statement;
    private byte[] buffer = new byte[1024];

    public SqliteStatement(SqliteConnection connection, string sql)
    {
        database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(database, sql, out statement));
    }

    public SqliteStatement Bind(int parameter, long? value)
    {
        Check(value is { } number ? raw.sqlite3_bind_int64(statement, parameter, number) : raw.sqlite3_bind_null(statement, parameter));
        return this;
    }

    public SqliteStatement BindReal(int parameter, double value)
    {
        Check(raw.sqlite3_bind_double(statement, parameter, value));
        return this;
    }

    public SqliteStatement Bind(int parameter, ReadOnlySpan<char> text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (buffer.Length < most)
        {
            buffer = new byte[Math.Max(most, buffer.Length * 2)];
        }

        Check(raw.sqlite3_bind_text(statement, parameter, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer))));
        return this;
    }

    public SqliteStatement Bind(int parameter, string? text)
    {
        if (text is not null)
        {
            return Bind(parameter, text.AsSpan());
        }

        Check(raw.sqlite3_bind_null(statement, parameter));
        return this;
    }

    public SqliteStatement BindBytes(int parameter, ReadOnlySpan<byte> bytes)
    {
        Check(bytes.IsEmpty ? raw.sqlite3_bind_zeroblob(statement, parameter, 0) : raw.sqlite3_bind_blob(statement, parameter, bytes));
        return this;
    }

    /// <summary>Binds all parameters: numbers, texts, bytes, or null.</summary>
    public SqliteStatement With(params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            _ = values[i] switch
            {
                int number => Bind(i + 1, number),
                long number => Bind(i + 1, number),
                byte[] bytes => BindBytes(i + 1, bytes),
                var text => Bind(i + 1, (string?)text),
            };
        }

        return this;
    }

    /// <summary>Goes to the next row; false when there is none. <see cref="Reset"/> must follow in the end.</summary>
    public bool Step()
    {
        int code = raw.sqlite3_step(statement);
        return code switch
        {
            raw.SQLITE_ROW => true,
            raw.SQLITE_DONE => false,
            _ => throw Error(code),
        };
    }

    /// <summary>Runs a statement without rows.</summary>
    public void Run()
    {
        try
        {
            Step();
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Ends a run, so that the statement can be run again and holds no lock.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    public int Int(int column) => raw.sqlite3_column_int(statement, column);

    public int? IntOrNull(int column) => IsNull(column) ? null : Int(column);

    public double Double(int column) => raw.sqlite3_column_double(statement, column);

    /// <summary>The bytes of a text or blob, until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    /// <summary>A text, whole, whatever it holds.</summary>
    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public void Dispose() => statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw Error(code);
        }
    }

    private SqliteException Error(int code) => new(raw.sqlite3_errmsg(database).utf8_to_string(), code, raw.sqlite3_extended_errcode(database));
}
