package studio.marquee.app.cli;

import java.io.PrintWriter;

/**
 * Where a command says things: results to one stream, everything else to the other.
 *
 * @param isInteractive whether somebody looks at it, so that a line may be rewritten in place
 */
public record Terminal(PrintWriter results, PrintWriter messages, boolean isInteractive) {}
