package studio.marquee.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.LongSupplier;
import studio.marquee.connect.keys.KeyRings;

/**
 * What a command gets from the machine it runs on.
 *
 * @param data where Marquee keeps what it keeps, unless a command is told otherwise
 * @param keys where keys are kept, for the folder where Marquee keeps what it keeps
 * @param access how it gets into sources
 */
public record Surroundings(
    Terminal terminal,
    Locale locale,
    Clock clock,
    LongSupplier nanos,
    Path data,
    Function<Path, KeyRings> keys,
    SourceAccess access) {}
