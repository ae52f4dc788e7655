package studio.marquee.app.feature.builder.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import studio.marquee.app.testing.ByHand;
import studio.marquee.app.testing.SmallTable;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.model.mart.AttributeName;

final class ProfileShelfTest {
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
    assertThat(shelf.isAbout(SmallTable.COUNTRY.name())).isTrue();
    assertThat(shelf.isAbout(SmallTable.BORN.name())).isFalse();
  }

  @Test
  void whatARuleAsksAboutIsFetchedOnceAndNotAgainWhenItFailed() {
    ByHand<AttributeName, AttributeProfile> work = new ByHand<>();
    ProfileShelf shelf = new ProfileShelf(8, work);
    shelf.ask(SmallTable.TIER);
    shelf.ask(SmallTable.TIER);
    assertThat(work.open()).containsExactly(SmallTable.TIER.name());
    work.fail(new IllegalStateException("once"));
    shelf.ask(SmallTable.TIER);
    assertThat(work.open()).isEmpty();
  }
}
