package studio.marquee.app.feature.builder.answer;

import studio.marquee.app.job.Timer;

/**
 * Where the panel has its questions answered, and what it writes statements with.
 *
 * @param timer lets what is only read later be written once the number has been painted
 */
public record AnswerDesk(AnswerWork work, AudienceSql sql, Timer timer) {}
