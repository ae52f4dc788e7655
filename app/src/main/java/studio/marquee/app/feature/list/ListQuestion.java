package studio.marquee.app.feature.list;

import java.util.function.Consumer;
import studio.marquee.connect.list.ListRequest;

/**
 * A file that is to be looked through.
 *
 * @param told hears on the window's thread how far it is
 */
public record ListQuestion(ListRequest request, Consumer<ListStep> told) {}
