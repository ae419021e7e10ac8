using FormFlow.Runtime.Calendars;
using FormFlow.Runtime.Comments;
using FormFlow.Runtime.Mail;
using FormFlow.Runtime.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace FormFlow.Runtime.Tasks;

/// <summary>Registers tasks, comments, notifications, mail and calendars.</summary>
public static class WorkServices
{
    /// <summary>Adds what people's work together needs, and the rounds that do what comes due.</summary>
    public static IServiceCollection AddFormFlowWork(this IServiceCollection services, MailOptions mail)
    {
        services.TryAddSingleton(mail);
        services.TryAddSingleton<Notifier>();
        services.TryAddSingleton<Notifications.Notifications>();
        services.TryAddSingleton<Digests>();
        services.TryAddSingleton<TaskWriter>();
        services.TryAddSingleton<TaskService>();
        services.TryAddSingleton<TaskLists>();
        services.TryAddSingleton<CommentWriter>();
        services.TryAddSingleton<Comments.Comments>();
        services.TryAddSingleton<CalendarFeeds>();
        services.TryAddSingleton<IMailTransport, SmtpTransport>();
        services.TryAddSingleton<MailDispatch>();
        services.AddHostedService<WorkRounds>();
        return services;
    }
}
