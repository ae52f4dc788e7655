package studio.marquee.app.feature.builder;

import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.feature.builder.palette.PaletteParts;
import studio.marquee.app.text.Texts;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.Mart;

/** The view models of one builder, which live and end together. */
public record BuilderParts(
    Catalogue catalogue,
    Mart population,
    BuilderViewModel builder,
    PaletteParts palette,
    CarryViewModel carry,
    AnswerViewModel answer,
    ValueListViewModel values,
    NumberTestViewModel numbers)
    implements AutoCloseable {

  /** Makes them around a palette. */
  public static BuilderParts of(PaletteParts palette, BuilderWork work, Texts texts) {
    Catalogue catalogue = palette.catalogue();
    Mart population = palette.population();
    NewAudience newAudience = new NewAudience(texts.say("builder.newTitle"), population.name());
    BuilderViewModel builder = new BuilderViewModel(catalogue, newAudience, work);
    return new BuilderParts(
        catalogue,
        population,
        builder,
        palette,
        new CarryViewModel(work.offering(), builder::use),
        new AnswerViewModel(palette.attributes(), builder.countProperty(), work.breakingDown()),
        new ValueListViewModel(texts.locale(), builder::test),
        new NumberTestViewModel(texts.locale(), builder::test));
  }

  /** What is known about the values of attributes. */
  public ProfileShelf shelf() {
    return palette.shelf();
  }

  /** Begins to find out what is known of everything. */
  public void start() {
    palette.start();
  }

  /** Puts a new audience on the table, starting from the first attribute there is. */
  public void beginNew() {
    palette.attributes().stream().findFirst().ifPresent((Attribute first) -> builder.begin(first));
  }

  @Override
  public void close() {
    builder.close();
    palette.close();
    carry.close();
    answer.close();
  }
}
