package studio.marquee.app.feature.builder.palette;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.feature.builder.item.Starting;
import studio.marquee.app.job.Work;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.directory.Directory;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Mart;

/**
 * The left of one builder.
 *
 * @param attributes of the people themselves
 */
public record PaletteParts(
    PaletteViewModel model,
    ProfileShelf shelf,
    Starting starting,
    Catalogue catalogue,
    Mart population,
    Freshness data,
    List<Attribute> attributes)
    implements AutoCloseable {
  public PaletteParts {
    attributes = List.copyOf(attributes);
  }

  /** Lays out what a workspace has, as one person sees it. */
  public static PaletteParts of(
      Workspace seen,
      Freshness data,
      Work<AttributeName, AttributeProfile> profiling,
      Work<Catalogue, Directory> directory,
      PinWork pins,
      Texts texts) {
    Catalogue catalogue = seen.catalogue();
    Mart population = seen.population();
    LocalDate today = LocalDate.ofInstant(data.asOf(), seen.timeZone());
    Starting starting = new Starting(catalogue, population, today);
    ProfileShelf shelf = new ProfileShelf(data.people(), profiling);
    List<Attribute> attributes = PaletteReading.usable(population);
    PaletteViewModel model =
        new PaletteViewModel(
            PaletteReading.of(catalogue, population, starting, takingSome(texts)),
            new ProfileValues(shelf, attributes),
            new Pins(pins),
            directory);
    return new PaletteParts(model, shelf, starting, catalogue, population, data, attributes);
  }

  private static List<Entry> takingSome(Texts texts) {
    return List.of(
        some(
            new Item.OfRank(),
            "rank",
            texts.say("palette.rank"),
            texts.say("palette.rank.meaning"),
            texts.say("palette.rank.words")),
        some(
            new Item.OfSplit(),
            "split",
            texts.say("palette.split"),
            texts.say("palette.split.meaning"),
            texts.say("palette.split.words")));
  }

  private static Entry some(
      Item item, String name, String title, String meaning, String otherWords) {
    return new Entry(
        item,
        name,
        title,
        meaning,
        List.of(otherWords.split(", ", -1)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** The name of a list that somebody brought in on this laptop; empty for anything else. */
  Optional<String> ownList(Subject subject) {
    return subject.item() instanceof Item.OfList(var name)
        ? catalogue.list(name).filter(list -> list.brought().isPresent()).map(PeopleList::name)
        : Optional.empty();
  }

  /** Begins to find out what is known of everything. */
  public void start() {
    shelf.fetch(attributes);
    model.start(catalogue);
  }

  @Override
  public void close() {
    shelf.close();
    model.close();
  }
}
