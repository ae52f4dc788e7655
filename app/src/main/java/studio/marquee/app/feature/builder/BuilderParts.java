package studio.marquee.app.feature.builder;

import studio.marquee.app.feature.builder.answer.AnswerDesk;
import studio.marquee.app.feature.builder.answer.AnswerViewModel;
import studio.marquee.app.feature.builder.answer.AudienceSql;
import studio.marquee.app.job.Work;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;

/** The view models of one builder, which live and end together. */
public record BuilderParts(
    Catalogue catalogue,
    Mart population,
    BuilderViewModel builder,
    AttributeListViewModel list,
    ProfileShelf shelf,
    CarryViewModel carry,
    AnswerViewModel answer,
    AudienceSql sql,
    ValueListViewModel values,
    NumberTestViewModel numbers)
    implements AutoCloseable {

  /** Makes them for one mart of people. */
  public static BuilderParts of(
      Catalogue catalogue,
      Mart population,
      long people,
      BuilderWork work,
      Work<AttributeName, AttributeProfile> profiling,
      AnswerDesk desk,
      Texts texts) {
    NewAudience newAudience = new NewAudience(texts.say("builder.newTitle"), population.name());
    BuilderViewModel builder = new BuilderViewModel(catalogue, newAudience, work);
    AttributeListViewModel list = new AttributeListViewModel(population, texts.locale());
    AnswerViewModel answer =
        new AnswerViewModel(list.all(), builder.countProperty(), desk.work(), builder::add);
    builder
        .draftProperty()
        .subscribe(draft ->
            answer.show(draft.filter(now -> now.problems().isEmpty()).map(Draft::segment)));
    return new BuilderParts(
        catalogue,
        population,
        builder,
        list,
        new ProfileShelf(people, profiling),
        new CarryViewModel(work.offering(), builder::use),
        answer,
        desk.sql(),
        new ValueListViewModel(texts.locale(), builder::test),
        new NumberTestViewModel(texts.locale(), builder::test));
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
