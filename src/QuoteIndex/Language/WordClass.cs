namespace QuoteIndex.Language;

/// <summary>Penn Treebank word classes, in the order the tagger's model counts them.</summary>
internal enum WordClass : byte
{
    None, CC, CD, DT, EX, FW, IN, JJ, JJR, JJS, LS, MD, NN, NNS, NNP, NNPS, PDT, POS, PRP, PRPS, RB, RBR, RBS, RP, SYM,
    TO, UH, VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB, Comma, Stop, Colon, OpenQuote, CloseQuote, OpenBracket,
    CloseBracket, Currency, Hash,
}
