namespace FormFlow.Engine.Notifications;

/// <summary>How a member is told of something.</summary>
public enum Delivery
{
    /// <summary>In the app.</summary>
    App,

    /// <summary>In the app and by mail.</summary>
    Mail,

    /// <summary>Not at all.</summary>
    Off,
}
