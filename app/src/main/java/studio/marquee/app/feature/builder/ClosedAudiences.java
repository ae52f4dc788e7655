package studio.marquee.app.feature.builder;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Audiences that were closed, the newest first. What was never saved is forgotten last. */
final class ClosedAudiences {
  private static final int MOST = 20;

  private final ObservableList<KeptDraft> drafts = FXCollections.observableArrayList();
  private final ObservableList<KeptDraft> seen = FXCollections.unmodifiableObservableList(drafts);

  void add(KeptDraft draft) {
    drafts.addFirst(draft);
    if (drafts.size() > MOST) {
      drafts.remove(
          drafts.reversed().stream()
              .filter(ClosedAudiences::isSaved)
              .findFirst()
              .orElseGet(drafts::getLast));
    }
  }

  private static boolean isSaved(KeptDraft draft) {
    return draft.saved().filter(draft.table().now()::equals).isPresent();
  }

  void remove(KeptDraft draft) {
    drafts.remove(draft);
  }

  void fill(List<KeptDraft> all) {
    drafts.setAll(all);
  }

  ObservableList<KeptDraft> all() {
    return seen;
  }
}
