package studio.marquee.app.boot;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import studio.marquee.app.feature.builder.BuilderParts;
import studio.marquee.app.feature.builder.BuilderView;
import studio.marquee.app.feature.builder.BuilderWork;
import studio.marquee.app.feature.builder.DraftFile;
import studio.marquee.app.feature.builder.DraftWork;
import studio.marquee.app.feature.builder.SegmentFiles;
import studio.marquee.app.feature.builder.answer.AnswerDesk;
import studio.marquee.app.feature.builder.answer.AnswerWork;
import studio.marquee.app.feature.builder.answer.AudienceSql;
import studio.marquee.app.feature.builder.answer.ChartWork;
import studio.marquee.app.feature.builder.answer.CompareWork;
import studio.marquee.app.feature.builder.item.Item;
import studio.marquee.app.feature.builder.palette.Locks;
import studio.marquee.app.feature.builder.palette.MartFacts;
import studio.marquee.app.feature.builder.palette.PaletteParts;
import studio.marquee.app.feature.builder.palette.PinFile;
import studio.marquee.app.feature.builder.palette.PinWork;
import studio.marquee.app.feature.frame.Area;
import studio.marquee.app.feature.frame.DataCare;
import studio.marquee.app.feature.frame.FrameView;
import studio.marquee.app.feature.frame.FrameViewModel;
import studio.marquee.app.feature.frame.MendingViewModel;
import studio.marquee.app.feature.frame.OpenStudio;
import studio.marquee.app.feature.frame.RefreshViewModel;
import studio.marquee.app.feature.home.HomeView;
import studio.marquee.app.feature.home.HomeViewModel;
import studio.marquee.app.feature.settings.SettingsView;
import studio.marquee.app.job.AudienceDesk;
import studio.marquee.app.job.AudienceTask;
import studio.marquee.app.job.Audiences;
import studio.marquee.app.job.Counted;
import studio.marquee.app.job.Earlier;
import studio.marquee.app.job.Lanes;
import studio.marquee.app.job.Questions;
import studio.marquee.app.job.Work;
import studio.marquee.app.standing.MartBadges;
import studio.marquee.app.text.Texts;
import studio.marquee.connect.cache.AttributeProfile;
import studio.marquee.connect.count.LeafStore;
import studio.marquee.connect.workspace.SavedSegment;
import studio.marquee.connect.workspace.Workspace;
import studio.marquee.model.directory.DirectoryReading;
import studio.marquee.model.edit.Target;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.moment.Now;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.segment.Rule;

/** The view models of all areas for one open studio, joined to each other here and nowhere else. */
record StudioParts(
    OpenStudio studio,
    Texts texts,
    FrameViewModel frame,
    RefreshViewModel refresh,
    HomeViewModel home,
    BuilderParts builder,
    List<AudienceDesk> desks,
    NumberDesk numbers,
    Questions questions,
    MendingViewModel mending,
    KeptCounts counts)
    implements ShownParts {
  private static final String LIBRARY = "templates";

  static StudioParts of(
      OpenStudio studio,
      Lanes lanes,
      StudioOptions options,
      Texts texts,
      RefreshViewModel refresh,
      LeafStore store) {
    LongSupplier nanos = options.nanos();
    AudienceDesk desk = AudienceDesk.of(studio.engine(), nanos);
    AudienceDesk aside = AudienceDesk.beside(studio.engine(), nanos);
    AudienceTask<Rule, Counted> count = Audiences::count;
    AudienceTask<AttributeName, AttributeProfile> profile = Audiences::profile;
    SegmentFiles files = new SegmentFiles();
    var workspace = studio.workspace();
    Work<Rule, Counted> counting = desk.work(lanes.count(), count);
    KeptCounts.recall(studio, store);
    NumberDesk numbers = NumberDesk.beside(studio, lanes, store, nanos);
    Questions questions = Questions.beside(studio.engine(), workspace, numbers.store(), nanos);
    BuilderWork work =
        new BuilderWork(
            numbers.asking(),
            numbers.hovering(),
            nanos,
            lanes.file().work((file, _) -> files.read(file)),
            lanes.file().work((order, _) -> files.write(order)),
            lanes.file().work((order, _) -> files.writeNew(order)),
            drafts(studio, lanes, options));
    PaletteParts palette =
        PaletteParts.of(
            workspace,
            studio.engine().freshness(),
            aside.work(lanes.profile(), profile),
            lanes.look().work((catalogue, _) -> DirectoryReading.of(catalogue)),
            pins(studio, lanes, options),
            texts);
    Now now = new Now(studio.engine().freshness().asOf(), workspace.timeZone());
    Earlier earlier =
        new Earlier(
            () -> {
              Optional<DataCare> care = studio.care();
              return care.isPresent() ? care.get().before(studio.generation()) : Optional.empty();
            },
            studio.engine(),
            workspace);
    AnswerDesk answers =
        new AnswerDesk(
            AnswerWork.of(
                questions,
                lanes.ask(),
                ChartWork.of(questions, lanes.ask(), lanes.brush(), numbers.threads()),
                CompareWork.of(questions, earlier, lanes.ask(), lanes.profile()),
                options.timer()),
            new AudienceSql(workspace, now),
            options.timer());
    BuilderParts builder = BuilderParts.of(palette, now, work, answers, texts);
    MendingViewModel mending = IndexMending.of(studio, lanes, options.timer());
    FrameViewModel frame =
        new FrameViewModel(studio, builder.builder().countProperty(), refresh, mending);
    HomeViewModel home =
        new HomeViewModel(
            workspace,
            texts.locale(),
            counting,
            saved -> open(saved, frame, builder, texts),
            () -> begin(frame, builder));
    home.onCounted((saved, counted) -> tell(workspace, saved, counted, palette));
    refresh
        .reportProperty()
        .subscribe(report -> {
          MartBadges badges =
              report.map(known -> MartBadges.of(known.standing())).orElse(MartBadges.NONE);
          home.badge(badges);
          builder.builder().badge(badges);
          palette
              .model()
              .stand(report.map(known -> MartFacts.of(known.standing())).orElse(MartFacts.NONE));
        });
    return new StudioParts(
        studio,
        texts,
        frame,
        refresh,
        home,
        builder,
        List.of(aside, desk),
        numbers,
        questions,
        mending,
        new KeptCounts(
            store,
            KeptCounts.writing(studio, store),
            lanes.upkeep(),
            options.timer(),
            builder.builder().countProperty()));
  }

  private static PinWork pins(OpenStudio studio, Lanes lanes, StudioOptions options) {
    PinFile file = options.pins(studio.workspace(), studio.person());
    return new PinWork(
        lanes.file().work((items, _) -> file.write(items)),
        lanes.file().work((_, _) -> file.read()));
  }

  private static DraftWork drafts(OpenStudio studio, Lanes lanes, StudioOptions options) {
    DraftFile file = options.draft(studio.workspace(), studio.person());
    return new DraftWork(
        options.timer(),
        lanes.file().work((draft, _) -> file.write(draft)),
        lanes.file().work((_, _) -> file.read()));
  }

  private static void tell(
      Workspace workspace, SavedSegment saved, Counted counted, PaletteParts palette) {
    workspace.catalogue().audiences().stream()
        .filter(audience -> audience.segment().equals(saved.segment()))
        .forEach(audience -> palette.model().counted(audience.name(), counted.people()));
  }

  /** Of a template everybody gets their own, and its file stays as it is. */
  private static void open(
      SavedSegment saved, FrameViewModel frame, BuilderParts builder, Texts texts) {
    if (Locks.in(saved.segment())) {
      String title = texts.say("builder.template.title", saved.segment().title());
      builder.tabs().beginFrom(saved.segment(), title);
    } else {
      builder.tabs().open(saved.segment(), saved.file());
    }
    frame.go(Area.BUILDER);
  }

  private static void begin(FrameViewModel frame, BuilderParts builder) {
    builder.tabs().beginNew();
    frame.go(Area.BUILDER);
  }

  @Override
  public FrameView view(Around around) {
    FrameView view =
        new FrameView(
            texts,
            frame,
            Map.of(
                Area.HOME, new HomeView(texts, home).content(),
                Area.BUILDER, builderView(around).content(),
                Area.SETTINGS,
                    new SettingsView(
                            texts,
                            around.settings(),
                            around.persons(studio),
                            around.facts(studio),
                            refresh.reportProperty())
                        .content()));
    frame.areaProperty().subscribe((_, _) -> view.focusArea());
    return view;
  }

  private BuilderView builderView(Around around) {
    Path library = studio.workspace().folder().resolve(LIBRARY);
    builder.extractTo(library, around.reread());
    BuilderView view = new BuilderView(texts, builder, around.files());
    around.export().ifPresent(view::exporting);
    around.lists().ifPresent(view::listing);
    return view;
  }

  @Override
  public void fail(Problem why) {
    builder.fail(why);
  }

  /** Puts a rule about a list on the table, where its file was dropped. */
  void place(String list, Target target) {
    builder.builder().bring(new Item.OfList(list), list, target);
    frame.go(Area.BUILDER);
  }

  /** Shows what other parts show, over other data. */
  void continueFrom(StudioParts before) {
    builder.continueFrom(before.builder);
  }

  @Override
  public void keep() {
    counts.keep();
  }

  @Override
  public void start() {
    refresh.start();
    builder.start();
    home.start();
  }

  @Override
  public void close() {
    counts.close();
    mending.close();
    refresh.close();
    home.close();
    builder.close();
    numbers.close();
    questions.close();
    desks.forEach(AudienceDesk::close);
  }
}
