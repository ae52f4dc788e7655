package studio.marquee.app.feature.builder;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import studio.marquee.app.feature.builder.canvas.Extracts;
import studio.marquee.app.feature.builder.canvas.TableViewModel;
import studio.marquee.app.job.Work;
import studio.marquee.app.problem.AppProblem;
import studio.marquee.app.problem.Problems;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.edit.Edit;
import studio.marquee.model.edit.Lanes;
import studio.marquee.model.edit.Place;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;

/**
 * Saves rules among the audiences that others can refer to. What is referred to must be known to
 * whoever counts, so everything is read anew before the rules give way to the reference.
 */
final class Extraction implements Extracts {
  private static final int LONGEST = 100;

  private final BuilderViewModel builder;
  private final Catalogue catalogue;
  private final Work<SegmentFiles.Order, Path> creating;
  private Optional<Offer> offer = Optional.empty();
  private Optional<Pending> pending = Optional.empty();

  private record Offer(Path folder, Runnable reread) {}

  private record Pending(Sheet sheet, Place place, Part part, String audience) {}

  Extraction(
      BuilderViewModel builder, Catalogue catalogue, Work<SegmentFiles.Order, Path> creating) {
    this.builder = builder;
    this.catalogue = catalogue;
    this.creating = creating;
  }

  /**
   * There is a folder for saved audiences.
   *
   * @param reread reads everything anew, and shows it in place of what is shown
   */
  void offer(Path folder, Runnable reread) {
    offer = Optional.of(new Offer(folder, reread));
  }

  @Override
  public boolean isOffered() {
    return offer.isPresent();
  }

  @Override
  public Optional<Problem> extract(Place place, String title) {
    String wanted = title.strip();
    if (wanted.isEmpty()) {
      return Optional.of(Problem.of(AppProblem.NO_TITLE));
    }
    String name = name(wanted);
    if (isTaken(name, wanted)) {
      return Optional.of(Problem.of(AppProblem.NAME_TAKEN, wanted));
    }
    if (table().allows(new Edit.Replace(place, new AudienceRule(name)))) {
      offer.ifPresent(there -> save(there, place, name, wanted));
    }
    return Optional.empty();
  }

  /** A name that others can refer to it by: small letters without accents, digits and hyphens. */
  private static String name(String title) {
    String plain =
        Normalizer.normalize(title.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "audience" : plain.substring(0, Math.min(LONGEST, plain.length()));
  }

  private boolean isTaken(String name, String title) {
    return catalogue.audiences().stream()
        .anyMatch(
            known -> known.name().equals(name) || known.segment().title().equalsIgnoreCase(title));
  }

  private TableViewModel table() {
    return builder.canvas().table();
  }

  private void save(Offer there, Place place, String name, String title) {
    Segment whole = table().tableProperty().get().segment().orElseThrow();
    Part part = Lanes.at(whole, place).orElseThrow();
    Segment saved =
        new Segment(title, "", whole.population(), Lanes.unlocked(Part.of(part.rule())).rule());
    Pending next = new Pending(builder.sheet(), place, part, name);
    creating.start(
        new SegmentFiles.Order(there.folder().resolve(name + SegmentFiles.ENDING), saved),
        _ -> {
          pending = Optional.of(next);
          there.reread().run();
        },
        failure -> table().refuse(Problems.of(failure)));
  }

  /** What was saved is known by now, so that it can be referred to where its rules still stand. */
  void finish(Extraction before) {
    before.pending.filter(done -> builder.isOn(done.sheet())).ifPresent(this::refer);
  }

  private void refer(Pending done) {
    boolean isThere =
        table()
            .tableProperty()
            .get()
            .segment()
            .flatMap(segment -> Lanes.at(segment, done.place()))
            .filter(done.part()::equals)
            .isPresent();
    if (isThere) {
      table().exchange(done.place(), new AudienceRule(done.audience()));
    }
  }

  /** Nothing could be read anew. */
  void fail(Problem why) {
    if (pending.isPresent()) {
      pending = Optional.empty();
      table().refuse(why);
    }
  }
}
