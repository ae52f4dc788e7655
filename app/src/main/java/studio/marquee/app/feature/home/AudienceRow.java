package studio.marquee.app.feature.home;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import studio.marquee.app.job.CountState;
import studio.marquee.app.text.Folding;
import studio.marquee.connect.workspace.SavedSegment;
import studio.marquee.model.problem.Problem;

/** A saved audience with its count, as soon as that is known. */
public final class AudienceRow {
  private final SavedSegment saved;
  private final String sentence;
  private final String looked;
  private final List<Problem> problems;
  private final ReadOnlyObjectWrapper<CountState> count =
      new ReadOnlyObjectWrapper<>(new CountState.Idle());

  AudienceRow(SavedSegment saved, String sentence, List<Problem> problems) {
    this.saved = saved;
    this.sentence = sentence;
    this.problems = List.copyOf(problems);
    this.looked = Folding.fold(title() + " " + sentence);
  }

  public SavedSegment saved() {
    return saved;
  }

  String title() {
    return saved.segment().title();
  }

  String sentence() {
    return sentence;
  }

  /** Whether its name and its sentence have all that somebody looks for between them. */
  boolean isMeantBy(List<String> terms) {
    return terms.stream().allMatch(looked::contains);
  }

  /** What keeps it from being counted. */
  List<Problem> problems() {
    return problems;
  }

  void count(CountState state) {
    count.set(state);
  }

  ReadOnlyObjectProperty<CountState> countProperty() {
    return count.getReadOnlyProperty();
  }
}
