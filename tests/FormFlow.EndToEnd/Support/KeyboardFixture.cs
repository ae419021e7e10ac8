namespace FormFlow.EndToEnd.Support;

/// <summary>Somebody at a desk who has a keyboard and no mouse.</summary>
/// <param name="template">The template that is installed; null for an empty workspace.</param>
/// <param name="settings">Settings of the server.</param>
public abstract class KeyboardFixture(string? template, params string[] settings) : DeskFixture(template, settings)
{
    private Hand? hand;

    private protected Hand Hand => hand ??= new Hand(Page);
}
