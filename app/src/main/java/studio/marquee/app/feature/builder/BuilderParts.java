package studio.marquee.app.feature.builder;

import studio.marquee.app.feature.builder.item.Starting;
import studio.marquee.app.job.Work;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;

/** The view models of one builder, which live and end together. */
public record BuilderParts(
    Catalogue catalogue,
    Mart population,
    BuilderViewModel builder,
    AttributeListViewModel list,
    ProfileShelf shelf,
    AnswerViewModel answer,
    DraftKeeping drafts)
    implements AutoCloseable {

  /** Makes them for one mart of people. */
  public static BuilderParts of(
      Catalogue catalogue,
      Mart population,
      long people,
      BuilderWork work,
      Work<AttributeName, AttributeProfile> profiling,
      Texts texts) {
    NewAudience newAudience = new NewAudience(texts.say("builder.newTitle"), population.name());
    ProfileShelf shelf = new ProfileShelf(people, profiling);
    Starting starting = new Starting(catalogue, population);
    BuilderViewModel builder =
        new BuilderViewModel(catalogue, newAudience, work, new ProfileStarts(starting, shelf));
    AttributeListViewModel list = new AttributeListViewModel(population, texts.locale());
    return new BuilderParts(
        catalogue,
        population,
        builder,
        list,
        shelf,
        new AnswerViewModel(list.all(), builder.countProperty(), work.breakingDown()),
        new DraftKeeping(builder, work.drafts()));
  }

  /** Begins to fetch the profiles of all attributes, and what was left on the table. */
  public void start() {
    shelf.fetch(list.all());
    drafts.start();
  }

  @Override
  public void close() {
    drafts.close();
    builder.close();
    shelf.close();
    answer.close();
  }
}
