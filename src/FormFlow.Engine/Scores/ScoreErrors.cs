using FormFlow.Engine.Errors;

namespace FormFlow.Engine.Scores;

/// <summary>Refusals of scores and bands.</summary>
public static class ScoreErrors
{
    public static readonly ErrorCode PointsOrField = new("score.points_or_field", ErrorKind.Invalid, "A term gives either points or points for a field.", "每一项要么给出固定分值，要么按字段计分，二者选一。");
    public static readonly ErrorCode HalfLifeOrWeek = new("score.half_life_or_week", ErrorKind.Invalid, "Points fade either by half-life or per week.", "衰减要么按半衰期，要么按周扣分，二者选一。");
    public static readonly ErrorCode NoLoss = new("score.no_loss", ErrorKind.Invalid, "The points lost each week must be above 0.", "每周扣除的分值必须大于 0。");
    public static readonly ErrorCode AsksWho = new("score.asks_who", ErrorKind.Invalid, "A score is the same for everybody: its conditions cannot ask who is acting.", "评分对所有人一致，条件不能依赖当前操作人。");
    public static readonly ErrorCode NoNumber = new("score.no_number", ErrorKind.Invalid, "'{field}' is no number field here.", "“{field}”不是这里的数字字段。");
    public static readonly ErrorCode NoDate = new("score.no_date", ErrorKind.Invalid, "'{field}' is no date or date-time field here.", "“{field}”不是这里的日期或日期时间字段。");
    public static readonly ErrorCode BandOrder = new("score.band_order", ErrorKind.Invalid, "Each band begins below the one before it.", "每个分段的起点必须低于上一个分段。");
    public static readonly ErrorCode NoScore = new("score.not_found", ErrorKind.NotFound, "There is no score '{field}' in this form.", "此表单中没有评分字段“{field}”。");
}
