package studio.marquee.app.feature.frame;

import java.util.Optional;
import studio.marquee.app.job.Work;
import studio.marquee.app.standing.DataReport;

/**
 * What is done for a refresh away from the window.
 *
 * @param refreshing fetches, and tells the view model on the window's thread how far it is
 * @param reopening opens what somebody else has fetched
 * @param reporting says how the data stand
 * @param reaching says whether there is a way to the source
 */
public record RefreshWork(
    Work<RefreshViewModel, OpenStudio> refreshing,
    Work<RefreshViewModel, OpenStudio> reopening,
    Work<RefreshViewModel, Optional<DataReport>> reporting,
    Work<RefreshViewModel, Boolean> reaching) {
  /** For data that stay as they are. */
  public static RefreshWork none() {
    return new RefreshWork(
        (_, _, _) -> () -> {}, (_, _, _) -> () -> {}, (_, _, _) -> () -> {}, (_, _, _) -> () -> {});
  }
}
