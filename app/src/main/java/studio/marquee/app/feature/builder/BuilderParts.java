package studio.marquee.app.feature.builder;

import java.nio.file.Path;
import studio.marquee.app.feature.builder.answer.AnswerDesk;
import studio.marquee.app.feature.builder.answer.AnswerViewModel;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.feature.builder.palette.PaletteParts;
import studio.marquee.app.text.Texts;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.problem.Problem;

/** The view models of one builder, which live and end together. */
public record BuilderParts(
    Catalogue catalogue,
    Mart population,
    BuilderViewModel builder,
    TabsViewModel tabs,
    Extraction extraction,
    PaletteParts palette,
    AnswerViewModel answer,
    AnswerDesk desk,
    DraftKeeping drafts,
    Now now)
    implements AutoCloseable {

  /** Makes them around a palette. */
  public static BuilderParts of(
      PaletteParts palette, Now now, BuilderWork work, AnswerDesk desk, Texts texts) {
    Catalogue catalogue = palette.catalogue();
    Mart population = palette.population();
    NewAudience newAudience = new NewAudience(texts.say("builder.newTitle"), population.name());
    ProfileStarts starts = new ProfileStarts(palette.starting(), palette.shelf());
    BuilderViewModel builder = new BuilderViewModel(catalogue, newAudience, work, starts);
    AnswerViewModel answer =
        new AnswerViewModel(
            palette.attributes(),
            catalogue.audiences().stream()
                .filter(saved -> saved.segment().population().equals(population.name()))
                .toList(),
            builder.countProperty(),
            desk.work(),
            builder::add);
    builder
        .draftProperty()
        .subscribe(draft ->
            answer.show(
                draft.filter(on -> on.problems().isEmpty()).map(Draft::segment),
                draft.flatMap(Draft::saved)));
    TabsViewModel tabs = new TabsViewModel(builder);
    return new BuilderParts(
        catalogue,
        population,
        builder,
        tabs,
        new Extraction(builder, catalogue, work.creating()),
        palette,
        answer,
        desk,
        new DraftKeeping(builder, tabs, work.drafts()),
        now);
  }

  /**
   * Rules can be saved in a folder as audiences of their own.
   *
   * @param reread reads everything anew, and shows it in place of what is shown
   */
  public void extractTo(Path folder, Runnable reread) {
    extraction.offer(folder, reread);
  }

  /** Nothing could be read anew. */
  public void fail(Problem why) {
    extraction.fail(why);
  }

  /** Shows what others show, over other data. */
  public void continueFrom(BuilderParts before) {
    tabs.continueFrom(before.tabs);
    answer.charts().continueFrom(before.answer.charts());
    palette.model().continueFrom(before.palette.model());
    extraction.finish(before.extraction);
  }

  /** What is known about the values of attributes. */
  public ProfileShelf shelf() {
    return palette.shelf();
  }

  /** Begins to find out what is known of everything, and what was left on the table. */
  public void start() {
    palette.start();
    drafts.start();
  }

  @Override
  public void close() {
    drafts.close();
    builder.close();
    palette.close();
    answer.close();
  }
}
