/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/shots.h"

#include "gui/places.h"
#include "gui/tabs.h"
#include "gui/wizard-view.h"
#include "model/incident.h"
#include "model/workspace.h"

/* A page is taken when some looks at it in a row show the same, which is after queries in threads and late lines; a page that never
 * comes to rest is taken all the same. */
#define LOOK_EVERY_MS 130
#define SAME_LOOKS    3
#define MAX_LOOKS     40
/* What results stands beside a question half a second after it was shown. */
#define PREVIEW_LOOKS 8

typedef struct {
  const char *name;
  gboolean    dark;
  int         width;
  double      text; /* size, 1.0 is normal */
  gboolean    rtl;  /* from right to left, as in Arabic or Hebrew */
} Look;

static const Look looks[] = {
  { "light", FALSE, 1280, 1.0, FALSE },
  { "dark", TRUE, 1280, 1.0, FALSE },
  { "narrow", FALSE, 360, 1.0, FALSE },
  { "large", FALSE, 1280, 1.5, FALSE },
  { "rtl", FALSE, 1280, 1.0, TRUE },
  { "rtl-narrow", FALSE, 360, 1.0, TRUE },
};

typedef enum { SCENE_START, SCENE_PLACE, SCENE_LIST, SCENE_RECORD, SCENE_TAB, SCENE_ACTION, SCENE_WIZARD, SCENE_NEXT_PAGE } SceneKind;

/* What lies behind a button. */
static const struct {
  const char *name;
  const char *place;
  const char *action;
  const char *target; /* NULL: none; a type of record: the first of them, or the one to be added */
} views[] = {
  { "history-compare", "history", "history.compare", NULL },
  { "reports-preview", "reports", "win.report", "risk-register" },
  { "reports-review-pack", "reports", "win.report", "review-pack" },
  { "conformity-requirement", "conformity", "win.show-requirement", "28000:8.3-01" },
  { "audits-walk", "audits", "win.walk-audit", "audit" },
  { "incident-note", "incident-mode", "incident.note", NULL },
  { "risks-add", "risks", "win.add-record", "risk" },
};

typedef struct {
  SceneKind        kind;
  char            *name;
  const MunPlace  *place;
  const MunSpec   *spec;
  const char      *tab;
  guint            view;
  const MunWizard *wizard;
  guint            page; /* of the wizard */
} Scene;

typedef struct {
  MunWindow    *window;
  MunWindow    *start;  /* while its picture is taken */
  MunWorkspace *workspace;
  char         *folder;
  char        **wanted; /* names of looks; NULL: all */
  GPtrArray    *scenes;
  guint         look;
  guint         scene;
  guint         tries;
  GBytes       *before; /* pixels at the last look */
  guint         same;   /* looks in a row that showed those */
  gboolean      resizing; /* to the look that begins */
  int           dpi;    /* of the display */
} Walk;

static void
free_scene (gpointer data)
{
  Scene *scene = data;

  g_free (scene->name);
  g_free (scene);
}

static void
free_walk (Walk *walk)
{
  g_object_unref (walk->workspace);
  g_free (walk->folder);
  g_strfreev (walk->wanted);
  g_ptr_array_unref (walk->scenes);
  g_clear_pointer (&walk->before, g_bytes_unref);
  g_free (walk);
}

static Scene *
add_scene (Walk      *walk,
           SceneKind  kind,
           char      *name)
{
  Scene *scene = g_new0 (Scene, 1);

  scene->kind = kind;
  scene->name = name;
  g_ptr_array_add (walk->scenes, scene);
  return scene;
}

/* Another tab of a place, or with @spec of a record. */
static void
add_tab (Walk           *walk,
         const MunPlace *place,
         const MunSpec  *spec,
         const char     *tab)
{
  char *name = spec != NULL ? g_strdup_printf ("%s-%s-record-%s", place->id, spec->name, tab) : g_strdup_printf ("%s-%s", place->id, tab);
  Scene *scene = add_scene (walk, SCENE_TAB, name);

  scene->place = place;
  scene->spec = spec;
  scene->tab = tab;
}

static void
add_record (Walk           *walk,
            const MunPlace *place,
            const MunSpec  *spec)
{
  static const char * const tabs[] = { "bowtie", "links", "proof", "history", NULL };

  add_scene (walk, SCENE_RECORD, g_strdup_printf ("%s-%s-record", place->id, spec->name))->spec = spec;
  for (guint i = 0; spec == &mun_risk_spec && tabs[i] != NULL; i++)
    add_tab (walk, place, spec, tabs[i]);
}

static void
add_place (Walk           *walk,
           const MunPlace *place)
{
  static const char * const event_tabs[] = { "log", "lead", "tasks", "situation", "call", "end", NULL };

  if (place->types[0] == NULL)
    add_scene (walk, SCENE_PLACE, g_strdup (place->id))->place = place;
  for (guint i = 0; g_str_equal (place->id, "incident-mode") && event_tabs[i] != NULL; i++)
    add_tab (walk, place, NULL, event_tabs[i]);
  for (guint i = 0; place->types[i] != NULL; i++)
    {
      const MunSpec *spec = mun_spec_find (place->types[i]);

      add_scene (walk, SCENE_LIST, g_strdup_printf ("%s-%s", place->id, spec->name))->spec = spec;
      if (i == 0 && place->picture != NULL)
        add_tab (walk, place, NULL, "picture");
      add_record (walk, place, spec);
    }
}

/* Up to the result, which only stands at the end of real work. */
static void
add_wizard (Walk            *walk,
            const MunWizard *wizard)
{
  for (guint i = 0; i < wizard->n_pages && wizard->pages[i].kind != MUN_PAGE_RESULT; i++)
    {
      Scene *scene = add_scene (walk, i == 0 ? SCENE_WIZARD : SCENE_NEXT_PAGE, g_strdup_printf ("wizard-%s-%02u-%s", wizard->id, i + 1, wizard->pages[i].id));

      scene->wizard = wizard;
      scene->page = i;
    }
}

static void
add_scenes (Walk *walk)
{
  for (const MunPlace *place = mun_places (); place->id != NULL; place++)
    add_place (walk, place);
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    add_scene (walk, SCENE_ACTION, g_strdup (views[i].name))->view = i;
  for (const MunWizard * const *wizard = mun_wizards (); *wizard != NULL; wizard++)
    add_wizard (walk, *wizard);
  add_scene (walk, SCENE_START, g_strdup ("start"));
}

/* Leaves only those whose name begins as wanted. */
static void
choose_scenes (Walk       *walk,
               const char *pages)
{
  g_auto(GStrv) wanted = g_strsplit (pages, ",", -1);

  for (guint i = walk->scenes->len; i > 0; i--)
    {
      const Scene *scene = walk->scenes->pdata[i - 1];
      gboolean found = FALSE;

      for (char **name = wanted; *name != NULL; name++)
        found = found || g_str_has_prefix (scene->name, *name);
      if (!found)
        g_ptr_array_remove_index (walk->scenes, i - 1);
    }
}

static void
apply_look (Walk *walk)
{
  const Look *look = &looks[walk->look];

  gtk_widget_set_default_direction (look->rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), look->dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (walk->window)), "gtk-xft-dpi", (int) (walk->dpi * look->text), NULL);
  gtk_window_set_default_size (GTK_WINDOW (walk->window), look->width, 860);
}

/* Where no compositor runs, GTK draws a border into the window, which would be part of the promised width. */
static void
remove_border (GtkWidget *window)
{
  g_autoptr(GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_data (provider, "window.csd, window.solid-csd { border: none; padding: 0; box-shadow: none; }", -1);
  gtk_style_context_add_provider_for_display (gtk_widget_get_display (window), GTK_STYLE_PROVIDER (provider), GTK_STYLE_PROVIDER_PRIORITY_USER);
}

static void
show_record (Walk          *walk,
             const MunSpec *spec)
{
  g_autoptr(MunRecord) record = mun_workspace_find_first (walk->workspace, spec, -1);

  if (record != NULL)
    mun_window_show_record (walk->window, mun_record_get_id (record));
}

/* Returns: whether @widget or what stands in it shows that tab */
static gboolean
show_tab (GtkWidget  *widget,
          const char *tab)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (MUN_IS_TABS (widget))
    {
      mun_tabs_select (MUN_TABS (widget), tab);
      if (g_strcmp0 (mun_tabs_get_selected (MUN_TABS (widget)), tab) != 0)
        return FALSE;
      g_signal_emit_by_name (widget, "selected", tab);
      return TRUE;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (show_tab (child, tab))
      return TRUE;
  return FALSE;
}

/* The pages of an event show nothing before something happens. */
static void
show_event (Walk *walk)
{
  g_autoptr(GPtrArray) running = mun_incident_running (walk->workspace);
  GtkWidget *page = mun_window_go_to (walk->window, "incident-mode");

  if (running->len == 0)
    g_ptr_array_add (running, mun_incident_open (walk->workspace, "Gate forced open, two people in the yard", MUN_DANGER_YES, NULL));
  mun_page_show_record (MUN_PAGE (page), running->pdata[0]);
}

static void
show_tab_of (Walk        *walk,
             const Scene *scene)
{
  if (scene->spec != NULL)
    show_record (walk, scene->spec);
  else if (g_str_equal (scene->place->id, "incident-mode"))
    show_event (walk);
  else
    mun_window_go_to (walk->window, scene->place->id);
  show_tab (mun_window_get_page (walk->window), scene->tab);
}

static void
show_view (Walk *walk,
           guint view)
{
  const MunSpec *spec = views[view].target != NULL && !g_str_equal (views[view].action, "win.add-record") ? mun_spec_find (views[view].target) : NULL;
  g_autoptr(MunRecord) record = spec != NULL ? mun_workspace_find_first (walk->workspace, spec, -1) : NULL;
  GtkWidget *page = mun_window_go_to (walk->window, views[view].place);

  if (views[view].target == NULL)
    gtk_widget_activate_action (page, views[view].action, NULL);
  else
    gtk_widget_activate_action (page, views[view].action, "s", record != NULL ? mun_record_get_id (record) : views[view].target);
}

static void
show_next_page (Walk        *walk,
                const Scene *scene)
{
  GtkWidget *page = mun_window_get_page (walk->window);

  if (MUN_IS_WIZARD_VIEW (page) && mun_wizard_run_get_page (mun_wizard_view_get_run (MUN_WIZARD_VIEW (page))) < scene->page)
    gtk_widget_activate_action (page, "wizard.next", NULL);
}

/* The start page stands in a window without a file. */
static void
show_start (Walk *walk)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (walk->window));

  walk->start = mun_window_new (ADW_APPLICATION (application), mun_window_get_settings (walk->window));
  gtk_window_set_default_size (GTK_WINDOW (walk->start), looks[walk->look].width, 860);
  gtk_window_present (GTK_WINDOW (walk->start));
}

static void
show (Walk *walk)
{
  const Scene *scene = walk->scenes->pdata[walk->scene];
  g_autoptr(MunFilter) all = scene->spec != NULL ? mun_filter_new (scene->spec) : NULL;

  if (scene->kind == SCENE_START)
    show_start (walk);
  else if (scene->kind == SCENE_PLACE)
    mun_window_go_to (walk->window, scene->place->id);
  else if (scene->kind == SCENE_LIST)
    mun_window_show_list (walk->window, all);
  else if (scene->kind == SCENE_RECORD)
    show_record (walk, scene->spec);
  else if (scene->kind == SCENE_TAB)
    show_tab_of (walk, scene);
  else if (scene->kind == SCENE_ACTION)
    show_view (walk, scene->view);
  else if (scene->kind == SCENE_WIZARD)
    {
      mun_wizard_view_open (walk->window, scene->wizard, NULL);
      /* An earlier look went through the same questions. */
      if (MUN_IS_WIZARD_VIEW (mun_window_get_page (walk->window))
          && mun_wizard_run_get_page (mun_wizard_view_get_run (MUN_WIZARD_VIEW (mun_window_get_page (walk->window)))) > 0)
        gtk_widget_activate_action (mun_window_get_page (walk->window), "wizard.jump", "i", 1);
    }
  else if (scene->kind == SCENE_NEXT_PAGE)
    show_next_page (walk, scene);
}

/* A page that this run skips has no picture. */
static gboolean
is_shown (Walk *walk)
{
  const Scene *scene = walk->scenes->pdata[walk->scene];
  GtkWidget *page = mun_window_get_page (walk->window);

  if (scene->kind != SCENE_NEXT_PAGE)
    return TRUE;
  return MUN_IS_WIZARD_VIEW (page) && mun_wizard_run_get_page (mun_wizard_view_get_run (MUN_WIZARD_VIEW (page))) == scene->page;
}

static GdkTexture *
take_picture (Walk *walk)
{
  GtkWidget *widget = GTK_WIDGET (walk->start != NULL ? walk->start : walk->window);
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  return node != NULL ? gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node, NULL) : NULL;
}

static GBytes *
read_pixels (GdkTexture *texture)
{
  gsize stride = (gsize) gdk_texture_get_width (texture) * 4;
  gsize size = stride * (gsize) gdk_texture_get_height (texture);
  guchar *pixels = g_malloc (size);

  gdk_texture_download (texture, pixels, stride);
  return g_bytes_new_take (pixels, size);
}

static guint
get_looks (const Scene *scene)
{
  return scene->kind == SCENE_WIZARD || scene->kind == SCENE_NEXT_PAGE ? PREVIEW_LOOKS : SAME_LOOKS;
}

/* Returns: whether the page has come to rest and was written */
static gboolean
take (Walk *walk)
{
  const Scene *scene = walk->scenes->pdata[walk->scene];
  g_autoptr(GdkTexture) texture = take_picture (walk);
  g_autoptr(GBytes) before = g_steal_pointer (&walk->before);
  g_autofree char *name = g_strdup_printf ("%s-%s.png", scene->name, looks[walk->look].name);
  g_autofree char *path = g_build_filename (walk->folder, name, NULL);

  walk->tries++;
  if (texture != NULL)
    walk->before = read_pixels (texture);
  walk->same = texture != NULL && before != NULL && g_bytes_equal (before, walk->before) ? walk->same + 1 : 1;
  if (walk->tries < MAX_LOOKS && walk->same < get_looks (scene))
    return FALSE;
  if (texture == NULL || !gdk_texture_save_to_png (texture, path))
    g_printerr ("%s cannot be written.\n", path);
  return TRUE;
}

static gboolean
is_wanted (Walk *walk)
{
  return walk->wanted == NULL || g_strv_contains ((const char * const *) walk->wanted, looks[walk->look].name);
}

/* A page that is made while the window is still as wide as before asks for that width. */
static void
begin_look (Walk *walk)
{
  apply_look (walk);
  walk->resizing = TRUE;
}

/* Returns: whether there is another picture to take */
static gboolean
advance (Walk *walk)
{
  if (walk->start != NULL)
    gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&walk->start)));
  walk->tries = 0;
  g_clear_pointer (&walk->before, g_bytes_unref);
  if (++walk->scene < walk->scenes->len)
    return TRUE;
  walk->scene = 0;
  do
    walk->look++;
  while (walk->look < G_N_ELEMENTS (looks) && !is_wanted (walk));
  if (walk->look == G_N_ELEMENTS (looks))
    return FALSE;
  begin_look (walk);
  return TRUE;
}

static gboolean
step_cb (gpointer user_data)
{
  Walk *walk = user_data;

  if (walk->resizing)
    {
      walk->resizing = FALSE;
      show (walk);
      return G_SOURCE_CONTINUE;
    }
  if (is_shown (walk) && !take (walk))
    return G_SOURCE_CONTINUE;
  if (advance (walk))
    {
      if (!walk->resizing)
        show (walk);
      return G_SOURCE_CONTINUE;
    }
  gtk_window_destroy (GTK_WINDOW (walk->window));
  free_walk (walk);
  return G_SOURCE_REMOVE;
}

void
mun_shots_start (MunWindow  *window,
                 const char *folder,
                 const char *wanted,
                 const char *pages)
{
  Walk *walk;

  g_return_if_fail (MUN_IS_WINDOW (window) && folder != NULL);

  walk = g_new0 (Walk, 1);
  g_mkdir_with_parents (folder, 0755);
  /* A picture in the middle of a movement, or of a blinking caret, shows neither the one nor the other. */
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-enable-animations", FALSE, "gtk-cursor-blink", FALSE, NULL);
  g_object_get (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-xft-dpi", &walk->dpi, NULL);
  remove_border (GTK_WIDGET (window));
  walk->dpi = walk->dpi > 0 ? walk->dpi : 96 * PANGO_SCALE;
  walk->window = window;
  walk->workspace = g_object_ref (mun_window_get_workspace (window));
  walk->folder = g_strdup (folder);
  walk->wanted = wanted != NULL ? g_strsplit (wanted, ",", -1) : NULL;
  walk->scenes = g_ptr_array_new_with_free_func (free_scene);
  add_scenes (walk);
  if (pages != NULL)
    choose_scenes (walk, pages);
  if (walk->scenes->len == 0)
    {
      g_printerr ("No page is called %s.\n", pages);
      gtk_window_destroy (GTK_WINDOW (window));
      free_walk (walk);
      return;
    }
  while (walk->look + 1 < G_N_ELEMENTS (looks) && !is_wanted (walk))
    walk->look++;
  begin_look (walk);
  g_timeout_add (LOOK_EVERY_MS, step_cb, walk);
}
