package studio.marquee.app.feature.builder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;

final class AttributeListViewModelTest {
  private final AttributeListViewModel model =
      new AttributeListViewModel(SmallTable.PEOPLE, Locale.UK);

  @Test
  void attributesAreGroupedByTypeAndTheKeyIsNoneOfThem() {
    assertThat(model.entries())
        .containsExactly(
            new AttributeEntry.Group(AttributeType.TEXT),
            new AttributeEntry.Item(SmallTable.COUNTRY),
            new AttributeEntry.Item(SmallTable.TIER),
            new AttributeEntry.Group(AttributeType.NUMBER),
            new AttributeEntry.Item(SmallTable.VALUE),
            new AttributeEntry.Group(AttributeType.YES_NO),
            new AttributeEntry.Item(SmallTable.NEWS),
            new AttributeEntry.Group(AttributeType.DATE),
            new AttributeEntry.Item(SmallTable.BORN));
  }

  @Test
  void searchingLeavesOutGroupsWithoutAMatch() {
    model.searchProperty().set(" LIFE");
    assertThat(model.entries())
        .containsExactly(
            new AttributeEntry.Group(AttributeType.NUMBER),
            new AttributeEntry.Item(SmallTable.VALUE));
  }

  @Test
  void whatIsPointedAtIsShownElseWhatIsSelectedElseWhatIsAsked() {
    model.askedProperty().set(Optional.of(SmallTable.BORN));
    assertThat(model.shownProperty().get()).contains(SmallTable.BORN);
    model.selectedProperty().set(Optional.of(SmallTable.TIER));
    model.pointedAtProperty().set(Optional.of(SmallTable.NEWS));
    assertThat(model.shownProperty().get()).contains(SmallTable.NEWS);
    model.pointedAtProperty().set(Optional.empty());
    assertThat(model.shownProperty().get()).contains(SmallTable.TIER);
  }

  @Test
  void profilesAreFetchedOneByOneAndOnlyOnce() {
    ByHand<AttributeName, AttributeProfile> work = new ByHand<>();
    ProfileShelf shelf = new ProfileShelf(8, work);
    shelf.fetch(List.of(SmallTable.COUNTRY, SmallTable.TIER, SmallTable.VALUE));
    assertThat(work.open()).containsExactly(SmallTable.COUNTRY.name());
    shelf.need(SmallTable.VALUE.name());
    work.answer(new SmallTable().profile(SmallTable.COUNTRY.name()));
    assertThat(work.open()).containsExactly(SmallTable.VALUE.name());
    work.fail(new IllegalStateException("once"));
    assertThat(shelf.of(SmallTable.VALUE.name())).isInstanceOf(ProfileState.Failed.class);
    shelf.need(SmallTable.VALUE.name());
    work.answer(new SmallTable().profile(SmallTable.TIER.name()));
    work.answer(new SmallTable().profile(SmallTable.VALUE.name()));
    assertThat(shelf.of(SmallTable.VALUE.name()).known()).isPresent();
    shelf.need(SmallTable.COUNTRY.name());
    assertThat(work.open()).isEmpty();
  }
}
