using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace QuoteIndex.Storage.Sqlite;

/// <summary>Commands with numbered parameters ($0, $1, …), the only way values get into SQL here.</summary>
internal static class SqliteCommands
{
    [SuppressMessage("Security", "CA2100", Justification = "The SQL is made of constants; whatever a user gave is a parameter.")]
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue("$" + i.ToString(CultureInfo.InvariantCulture), values[i] ?? DBNull.Value);
        }

        return command;
    }

    public static SqliteCommand With(this SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    public static T? Scalar<T>(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using SqliteCommand command = connection.Command(sql, values);
        return command.ExecuteScalar() is T value ? value : default;
    }

    /// <summary>The rows of two columns, a number and a text.</summary>
    public static Dictionary<long, string> Names(this SqliteConnection connection, string sql)
    {
        var names = new Dictionary<long, string>();
        using SqliteCommand command = connection.Command(sql);
        using SqliteDataReader row = command.ExecuteReader();
        while (row.Read())
        {
            names.Add(row.GetInt64(0), row.Text(1));
        }

        return names;
    }

    /// <summary>A column's text, whole: <see cref="SqliteDataReader.GetString"/> would end it at a NUL.</summary>
    public static string Text(this SqliteDataReader reader, int column) => Encoding.UTF8.GetString(reader.GetFieldValue<byte[]>(column));

    public static string? TextOrNull(this SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Text(column);
}
