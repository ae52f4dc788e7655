package studio.marquee.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * What a command gets from the machine it runs on.
 *
 * @param data where Marquee keeps what it keeps, unless a command is told otherwise
 * @param access how it gets into sources
 */
public record Surroundings(
    Terminal terminal,
    Locale locale,
    Clock clock,
    LongSupplier nanos,
    Path data,
    SourceAccess access) {}
