using FormFlow.Engine.Links;

namespace FormFlow.Server.Public;

/// <summary>One thing on a public page: a field, a heading or a text.</summary>
internal sealed record PublicPart(LinkField? Field, string? Heading, string? Text);
