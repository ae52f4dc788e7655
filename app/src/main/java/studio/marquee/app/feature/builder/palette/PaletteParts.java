package studio.marquee.app.feature.builder.palette;

import java.time.LocalDate;
import java.util.List;
import studio.marquee.app.feature.builder.item.ProfileShelf;
import studio.marquee.app.feature.builder.item.Starting;
import studio.marquee.app.job.Work;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.cache.Freshness;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.catalogue.Catalogue;
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
      Work<Catalogue, Directory> directory) {
    Catalogue catalogue = seen.catalogue();
    Mart population = seen.population();
    LocalDate today = LocalDate.ofInstant(data.asOf(), seen.timeZone());
    Starting starting = new Starting(catalogue, population, today);
    ProfileShelf shelf = new ProfileShelf(data.people(), profiling);
    List<Attribute> attributes = PaletteReading.usable(population);
    PaletteViewModel model =
        new PaletteViewModel(
            PaletteReading.of(catalogue, population, starting),
            new ProfileValues(shelf, attributes),
            directory);
    return new PaletteParts(model, shelf, starting, catalogue, population, data, attributes);
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
