using System.Collections.Frozen;
using FormFlow.Engine.Fields;
using FormFlow.Server.Public.Inputs;

namespace FormFlow.Server.Public;

/// <summary>How each type of field is filled in. A type without a line here is never asked of visitors.</summary>
internal static class FieldInputs
{
    private static readonly FrozenDictionary<Type, IFieldInput> ByType = new Dictionary<Type, IFieldInput>
    {
        [typeof(TextField)] = new LineInput("text", null, null),
        [typeof(PhoneField)] = new LineInput("tel", "tel", null),
        [typeof(EmailField)] = new LineInput("email", "email", null),
        [typeof(UrlField)] = new LineInput("url", "url", null),
        [typeof(DurationField)] = new LineInput("text", null, null),
        [typeof(AutoNumberField)] = new LineInput("text", "off", null),
        [typeof(LongTextField)] = new LinesInput(),
        [typeof(RichTextField)] = new LinesInput(),
        [typeof(NumberField)] = new NumberInput(),
        [typeof(CurrencyField)] = new NumberInput(),
        [typeof(PercentField)] = new NumberInput(),
        [typeof(RatingField)] = new RatingInput(),
        [typeof(DateField)] = new DateInput("date"),
        [typeof(DateTimeField)] = new DateInput("datetime-local"),
        [typeof(TimeField)] = new DateInput("time"),
        [typeof(SwitchField)] = new SwitchInput(),
        [typeof(SelectField)] = new SelectInput(),
        [typeof(MultiSelectField)] = new MultiSelectInput(),
        [typeof(CascadeField)] = new CascadeInput(),
        [typeof(TagsField)] = new TagsInput(),
        [typeof(AddressField)] = new AddressInput(),
        [typeof(LocationField)] = new LocationInput(),
        [typeof(AttachmentField)] = new FilesInput(),
        [typeof(ImageField)] = new FilesInput(),
        [typeof(SignatureField)] = new FilesInput(),
    }.ToFrozenDictionary();

    /// <summary>How a field that a link asks for is filled in.</summary>
    public static IFieldInput Of(Field field) => ByType[field.GetType()];
}
