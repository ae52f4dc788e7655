package studio.marquee.app.feature.builder;

import studio.marquee.app.job.Work;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;

/** The view models of one builder, which live and end together. */
public record BuilderParts(
    Catalogue catalogue,
    Mart population,
    BuilderViewModel builder,
    AttributeListViewModel list,
    ProfileShelf shelf,
    CarryViewModel carry,
    AnswerViewModel answer,
    Now now)
    implements AutoCloseable {

  /** Makes them for one mart of people. */
  public static BuilderParts of(
      Catalogue catalogue,
      Mart population,
      long people,
      Now now,
      BuilderWork work,
      Work<AttributeName, AttributeProfile> profiling,
      Texts texts) {
    NewAudience newAudience = new NewAudience(texts.say("builder.newTitle"), population.name());
    BuilderViewModel builder = new BuilderViewModel(catalogue, newAudience, work);
    AttributeListViewModel list = new AttributeListViewModel(population, texts.locale());
    return new BuilderParts(
        catalogue,
        population,
        builder,
        list,
        new ProfileShelf(people, profiling),
        new CarryViewModel(work.offering(), builder::use),
        new AnswerViewModel(list.all(), builder.countProperty(), work.breakingDown()),
        now);
  }

  /** Begins to fetch the profiles of all attributes. */
  public void start() {
    shelf.fetch(list.all());
  }

  /** Puts a new audience on the table, starting from the first attribute there is. */
  public void beginNew() {
    list.all().stream().findFirst().ifPresent((Attribute first) -> builder.begin(first));
  }

  @Override
  public void close() {
    builder.close();
    shelf.close();
    carry.close();
    answer.close();
  }
}
