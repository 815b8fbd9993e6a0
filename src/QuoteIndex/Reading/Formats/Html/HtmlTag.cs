namespace QuoteIndex.Reading;

/// <summary>The elements of HTML whose meaning matters to reading; every other is <see cref="Other"/>.</summary>
internal enum HtmlTag : byte
{
    Other,
    A, Abbr, Address, Article, Aside, Audio, B, Blockquote, Body, Br, Button, Canvas, Caption, Center, Cite, Code, Datalist, Dd, Del,
    Details, Dialog, Dir, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame, Frameset, H1, H2, H3, H4, H5, H6,
    Head, Header, Hgroup, Hr, Html, I, Iframe, Img, Input, Label, Legend, Li, Link, Listing, Main, Map, Math, Menu, Meta, Nav, Noembed, Noframes,
    Noscript, Object, Ol, Optgroup, Option, P, Param, Plaintext, Pre, Q, Rp, Rt, S, Script, Search, Section, Select, Small, Source, Span, Strong,
    Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Time, Title, Tr, Track, U, Ul, Video, Wbr, Xmp,
    Base, Basefont, Bgsound, Area, Col, Colgroup, Keygen,
}
