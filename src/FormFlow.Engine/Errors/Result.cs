using System.Diagnostics.CodeAnalysis;

namespace FormFlow.Engine.Errors;

/// <summary>A value, or the reasons why there is none. Expected refusals travel as results; exceptions mean a bug or a broken machine.</summary>
public readonly struct Result<T>
{
    private readonly T? value;
    private readonly IReadOnlyList<Error>? errors;

    private Result(T? value, IReadOnlyList<Error>? errors)
    {
        this.value = value;
        this.errors = errors;
    }

    /// <summary>Whether there are errors instead of a value.</summary>
    [MemberNotNullWhen(true, nameof(errors))]
    public bool IsRefused => errors is not null;

    /// <summary>The value; an <see cref="InvalidOperationException"/> when refused.</summary>
    public T Value => errors is null ? value! : throw new InvalidOperationException($"Refused: {errors[0].Code.Code}");

    /// <summary>The errors; empty when there is a value.</summary>
    public IReadOnlyList<Error> Errors => errors ?? [];

    /// <summary>The same refusal under another type.</summary>
    public Result<TOther> As<TOther>() => Result<TOther>.Refuse(Errors);

    /// <summary>A refusal with at least one error.</summary>
    public static Result<T> Refuse(IReadOnlyList<Error> errors) =>
        errors.Count > 0 ? new(default, errors) : throw new ArgumentException("A refusal needs an error.", nameof(errors));

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Error error) => new(default, [error]);

    public static implicit operator Result<T>(ErrorList errors) => Refuse(errors.Errors);
}
