package studio.marquee.app.feature.builder.answer;

/** Where the panel has its questions answered, and what it writes statements with. */
public record AnswerDesk(AnswerWork work, AudienceSql sql) {}
