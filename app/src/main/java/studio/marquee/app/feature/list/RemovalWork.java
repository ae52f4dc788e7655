package studio.marquee.app.feature.list;

import java.util.List;
import studio.marquee.app.job.Work;

/**
 * What is done elsewhere to take a list away.
 *
 * @param users finds the titles of the saved audiences that need it
 * @param removing deletes it, and gives back what shows that it is gone
 */
public record RemovalWork(Work<String, List<String>> users, Work<String, Runnable> removing) {}
