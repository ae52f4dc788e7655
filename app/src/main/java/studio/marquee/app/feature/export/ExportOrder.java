package studio.marquee.app.feature.export;

import java.util.function.Consumer;
import studio.marquee.connect.export.ExportPlan;

/**
 * A file that is to be written now.
 *
 * @param plan what the person saw and agreed to
 * @param told hears on the window's thread how far it is
 */
public record ExportOrder(ExportPlan plan, Consumer<ExportStep> told) {}
