namespace ReviewBot.Analysis.Languages.Python;

/// <summary>Where a value comes from, as far as its file says; the later, the more a stranger has to say about it.</summary>
internal enum OriginKind
{
    /// <summary>The program itself, a number, or something else that harms nobody.</summary>
    Fixed,

    /// <summary>Nothing is known.</summary>
    Unknown,

    /// <summary>The caller of the function.</summary>
    Parameter,

    /// <summary>The user of the machine: arguments, environment, keyboard.</summary>
    Local,

    /// <summary>Another machine: a socket, the answer to a request.</summary>
    Network,

    /// <summary>A request that the program answers.</summary>
    Request,
}
