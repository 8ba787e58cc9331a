using System.Collections.Immutable;

namespace ReviewBot.Python.Syntax;

/// <summary>
/// A walk over a tree: one method for each kind of node, called by one virtual call. By default each visits the children; what is
/// <c>async</c> falls back to its plain twin, and <c>except*</c> to <c>except</c>.
/// </summary>
public abstract class PythonVisitor
{
    /// <summary>Visits a node, if there is one.</summary>
    public void Visit(Node? node) => node?.Accept(this);

    /// <summary>Visits nodes in order, leaving out those that are <c>null</c>.</summary>
    public void VisitAll<T>(ImmutableArray<T> nodes)
        where T : Node?
    {
        foreach (var node in nodes)
            node?.Accept(this);
    }

    /// <summary>What is done with a node for which no method is overridden: its children are visited.</summary>
    protected virtual void VisitDefault(Node node) => node.VisitChildren(this);

    /// <summary>Visits a <see cref="Module"/>.</summary>
    public virtual void VisitModule(Module node) => VisitDefault(node);

    /// <summary>Visits a <see cref="BoolOp"/>.</summary>
    public virtual void VisitBoolOp(BoolOp node) => VisitDefault(node);

    /// <summary>Visits a <see cref="NamedExpr"/>.</summary>
    public virtual void VisitNamedExpr(NamedExpr node) => VisitDefault(node);

    /// <summary>Visits a <see cref="BinOp"/>.</summary>
    public virtual void VisitBinOp(BinOp node) => VisitDefault(node);

    /// <summary>Visits an <see cref="UnaryOp"/>.</summary>
    public virtual void VisitUnaryOp(UnaryOp node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Lambda"/>.</summary>
    public virtual void VisitLambda(Lambda node) => VisitDefault(node);

    /// <summary>Visits an <see cref="IfExp"/>.</summary>
    public virtual void VisitIfExp(IfExp node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Dict"/>.</summary>
    public virtual void VisitDict(Dict node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Set"/>.</summary>
    public virtual void VisitSet(Set node) => VisitDefault(node);

    /// <summary>Visits a <see cref="ListComp"/>.</summary>
    public virtual void VisitListComp(ListComp node) => VisitDefault(node);

    /// <summary>Visits a <see cref="SetComp"/>.</summary>
    public virtual void VisitSetComp(SetComp node) => VisitDefault(node);

    /// <summary>Visits a <see cref="DictComp"/>.</summary>
    public virtual void VisitDictComp(DictComp node) => VisitDefault(node);

    /// <summary>Visits a <see cref="GeneratorExp"/>.</summary>
    public virtual void VisitGeneratorExp(GeneratorExp node) => VisitDefault(node);

    /// <summary>Visits an <see cref="Await"/>.</summary>
    public virtual void VisitAwait(Await node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Yield"/>.</summary>
    public virtual void VisitYield(Yield node) => VisitDefault(node);

    /// <summary>Visits a <see cref="YieldFrom"/>.</summary>
    public virtual void VisitYieldFrom(YieldFrom node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Compare"/>.</summary>
    public virtual void VisitCompare(Compare node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Call"/>.</summary>
    public virtual void VisitCall(Call node) => VisitDefault(node);

    /// <summary>Visits a <see cref="FormattedValue"/>.</summary>
    public virtual void VisitFormattedValue(FormattedValue node) => VisitDefault(node);

    /// <summary>Visits an <see cref="Interpolation"/>.</summary>
    public virtual void VisitInterpolation(Interpolation node) => VisitDefault(node);

    /// <summary>Visits a <see cref="JoinedStr"/>.</summary>
    public virtual void VisitJoinedStr(JoinedStr node) => VisitDefault(node);

    /// <summary>Visits a <see cref="TemplateStr"/>.</summary>
    public virtual void VisitTemplateStr(TemplateStr node) => VisitDefault(node);

    /// <summary>Visits an <see cref="Attribute"/>.</summary>
    public virtual void VisitAttribute(Attribute node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Subscript"/>.</summary>
    public virtual void VisitSubscript(Subscript node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Starred"/>.</summary>
    public virtual void VisitStarred(Starred node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Name"/>.</summary>
    public virtual void VisitName(Name node) => VisitDefault(node);

    /// <summary>Visits a <see cref="List"/>.</summary>
    public virtual void VisitList(List node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Tuple"/>.</summary>
    public virtual void VisitTuple(Tuple node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Slice"/>.</summary>
    public virtual void VisitSlice(Slice node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Repr"/>.</summary>
    public virtual void VisitRepr(Repr node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Comprehension"/>.</summary>
    public virtual void VisitComprehension(Comprehension node) => VisitDefault(node);

    /// <summary>Visits an <see cref="Arguments"/>.</summary>
    public virtual void VisitArguments(Arguments node) => VisitDefault(node);

    /// <summary>Visits an <see cref="Arg"/>.</summary>
    public virtual void VisitArg(Arg node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Keyword"/>.</summary>
    public virtual void VisitKeyword(Keyword node) => VisitDefault(node);

    /// <summary>Visits an <see cref="Alias"/>.</summary>
    public virtual void VisitAlias(Alias node) => VisitDefault(node);

    /// <summary>Visits a <see cref="WithItem"/>.</summary>
    public virtual void VisitWithItem(WithItem node) => VisitDefault(node);

    /// <summary>Visits an <see cref="ExceptHandler"/>.</summary>
    public virtual void VisitExceptHandler(ExceptHandler node) => VisitDefault(node);

    /// <summary>Visits a <see cref="MatchCase"/>.</summary>
    public virtual void VisitMatchCase(MatchCase node) => VisitDefault(node);

    /// <summary>Visits a <see cref="FunctionDef"/>.</summary>
    public virtual void VisitFunctionDef(FunctionDef node) => VisitDefault(node);

    /// <summary>Visits an <see cref="AsyncFunctionDef"/>.</summary>
    public virtual void VisitAsyncFunctionDef(AsyncFunctionDef node) => VisitFunctionDef(node);

    /// <summary>Visits a <see cref="ClassDef"/>.</summary>
    public virtual void VisitClassDef(ClassDef node) => VisitDefault(node);

    /// <summary>Visits a <see cref="For"/>.</summary>
    public virtual void VisitFor(For node) => VisitDefault(node);

    /// <summary>Visits an <see cref="AsyncFor"/>.</summary>
    public virtual void VisitAsyncFor(AsyncFor node) => VisitFor(node);

    /// <summary>Visits a <see cref="While"/>.</summary>
    public virtual void VisitWhile(While node) => VisitDefault(node);

    /// <summary>Visits an <see cref="If"/>.</summary>
    public virtual void VisitIf(If node) => VisitDefault(node);

    /// <summary>Visits a <see cref="With"/>.</summary>
    public virtual void VisitWith(With node) => VisitDefault(node);

    /// <summary>Visits an <see cref="AsyncWith"/>.</summary>
    public virtual void VisitAsyncWith(AsyncWith node) => VisitWith(node);

    /// <summary>Visits a <see cref="Match"/>.</summary>
    public virtual void VisitMatch(Match node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Try"/>.</summary>
    public virtual void VisitTry(Try node) => VisitDefault(node);

    /// <summary>Visits a <see cref="TryStar"/>.</summary>
    public virtual void VisitTryStar(TryStar node) => VisitTry(node);

    /// <summary>Visits an <see cref="Unreadable"/>.</summary>
    public virtual void VisitUnreadable(Unreadable node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Return"/>.</summary>
    public virtual void VisitReturn(Return node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Delete"/>.</summary>
    public virtual void VisitDelete(Delete node) => VisitDefault(node);

    /// <summary>Visits an <see cref="Assign"/>.</summary>
    public virtual void VisitAssign(Assign node) => VisitDefault(node);

    /// <summary>Visits a <see cref="TypeAlias"/>.</summary>
    public virtual void VisitTypeAlias(TypeAlias node) => VisitDefault(node);

    /// <summary>Visits an <see cref="AugAssign"/>.</summary>
    public virtual void VisitAugAssign(AugAssign node) => VisitDefault(node);

    /// <summary>Visits an <see cref="AnnAssign"/>.</summary>
    public virtual void VisitAnnAssign(AnnAssign node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Raise"/>.</summary>
    public virtual void VisitRaise(Raise node) => VisitDefault(node);

    /// <summary>Visits an <see cref="Assert"/>.</summary>
    public virtual void VisitAssert(Assert node) => VisitDefault(node);

    /// <summary>Visits an <see cref="Import"/>.</summary>
    public virtual void VisitImport(Import node) => VisitDefault(node);

    /// <summary>Visits an <see cref="ImportFrom"/>.</summary>
    public virtual void VisitImportFrom(ImportFrom node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Global"/>.</summary>
    public virtual void VisitGlobal(Global node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Nonlocal"/>.</summary>
    public virtual void VisitNonlocal(Nonlocal node) => VisitDefault(node);

    /// <summary>Visits an <see cref="ExprStmt"/>.</summary>
    public virtual void VisitExprStmt(ExprStmt node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Pass"/>.</summary>
    public virtual void VisitPass(Pass node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Break"/>.</summary>
    public virtual void VisitBreak(Break node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Continue"/>.</summary>
    public virtual void VisitContinue(Continue node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Print"/>.</summary>
    public virtual void VisitPrint(Print node) => VisitDefault(node);

    /// <summary>Visits an <see cref="Exec"/>.</summary>
    public virtual void VisitExec(Exec node) => VisitDefault(node);

    /// <summary>Visits a <see cref="MatchValue"/>.</summary>
    public virtual void VisitMatchValue(MatchValue node) => VisitDefault(node);

    /// <summary>Visits a <see cref="MatchSingleton"/>.</summary>
    public virtual void VisitMatchSingleton(MatchSingleton node) => VisitDefault(node);

    /// <summary>Visits a <see cref="MatchSequence"/>.</summary>
    public virtual void VisitMatchSequence(MatchSequence node) => VisitDefault(node);

    /// <summary>Visits a <see cref="MatchMapping"/>.</summary>
    public virtual void VisitMatchMapping(MatchMapping node) => VisitDefault(node);

    /// <summary>Visits a <see cref="MatchClass"/>.</summary>
    public virtual void VisitMatchClass(MatchClass node) => VisitDefault(node);

    /// <summary>Visits a <see cref="MatchStar"/>.</summary>
    public virtual void VisitMatchStar(MatchStar node) => VisitDefault(node);

    /// <summary>Visits a <see cref="MatchAs"/>.</summary>
    public virtual void VisitMatchAs(MatchAs node) => VisitDefault(node);

    /// <summary>Visits a <see cref="MatchOr"/>.</summary>
    public virtual void VisitMatchOr(MatchOr node) => VisitDefault(node);

    /// <summary>Visits a <see cref="TypeVar"/>.</summary>
    public virtual void VisitTypeVar(TypeVar node) => VisitDefault(node);

    /// <summary>Visits a <see cref="ParamSpec"/>.</summary>
    public virtual void VisitParamSpec(ParamSpec node) => VisitDefault(node);

    /// <summary>Visits a <see cref="TypeVarTuple"/>.</summary>
    public virtual void VisitTypeVarTuple(TypeVarTuple node) => VisitDefault(node);

    /// <summary>Visits a <see cref="Constant"/>.</summary>
    public virtual void VisitConstant(Constant node) => VisitDefault(node);
}
