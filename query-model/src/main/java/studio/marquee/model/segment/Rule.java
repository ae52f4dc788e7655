package studio.marquee.model.segment;

/**
 * True or false for each row it is asked of; there is no third value. At the top of a segment the
 * rows are the people of the population; below rows of another mart, they are those rows.
 */
public sealed interface Rule
    permits Group,
        Everyone,
        AttributeRule,
        PlaceRule,
        CalculationRule,
        RelatedRule,
        OccurrenceRule,
        LifecycleRule,
        SequenceRule,
        AudienceRule,
        PriorityRule,
        ListRule,
        KeysRule,
        RankRule,
        SplitRule {}
