namespace QuoteIndex.Language;

/// <summary>Dependency relations (Universal Dependencies 1, subtypes of one relation folded except where they matter).</summary>
internal enum Relation : byte
{
    None, Root, Acl, AclRelcl, Advcl, Advmod, Amod, Appos, Aux, Auxpass, Case, Cc, Ccomp, Compound, CompoundPrt, Conj,
    Cop, Csubj, Csubjpass, Dep, Det, Discourse, Dobj, Expl, Iobj, Mark, Mwe, Neg, Nmod, NmodPoss, NmodTmod, Nsubj,
    Nsubjpass, Nummod, Parataxis, Punct, Xcomp,
}
