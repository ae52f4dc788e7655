package studio.marquee.app.feature.list;

import studio.marquee.app.job.Work;

/**
 * What is done elsewhere for lists.
 *
 * @param adding keeps a list, and gives back what shows it
 */
public record ListWork(Work<ListQuestion, ListLook> looking, Work<ListOrder, Runnable> adding) {}
