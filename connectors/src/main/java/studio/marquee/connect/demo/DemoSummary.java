package studio.marquee.connect.demo;

import java.nio.file.Path;

/**
 * What was written.
 *
 * @param people rows of the people mart
 * @param events rows of all behaviours together
 */
public record DemoSummary(Path workspace, Path warehouse, long people, long events) {}
