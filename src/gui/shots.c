/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/shots.h"

#include "gui/places.h"
#include "model/workspace.h"

/* Long enough for queries in threads and for transitions to end. */
#define SETTLE_MS 450

typedef struct {
  const char *name;
  gboolean    dark;
  int         width;
} Look;

static const Look looks[] = {
  { "light", FALSE, 1280 },
  { "dark", TRUE, 1280 },
  { "narrow", FALSE, 400 },
};

typedef struct {
  MunWindow      *window;
  char           *folder;
  guint           look;
  const MunPlace *place;
  guint           tab;    /* of the place */
  gboolean        record; /* the first one of the tab stands open */
} Walk;

static void
save (Walk       *walk,
      const char *name)
{
  GtkWidget *widget = GTK_WIDGET (walk->window);
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr(GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GdkTexture) texture = NULL;
  g_autofree char *path = g_build_filename (walk->folder, name, NULL);

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
  if (node == NULL)
    return;
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node, NULL);
  if (!gdk_texture_save_to_png (texture, path))
    g_printerr ("%s cannot be written.\n", path);
}

static void
apply_look (Walk *walk)
{
  const Look *look = &looks[walk->look];

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), look->dark ? ADW_COLOR_SCHEME_FORCE_DARK : ADW_COLOR_SCHEME_FORCE_LIGHT);
  gtk_window_set_default_size (GTK_WINDOW (walk->window), look->width, 860);
}

/* The next picture: each tab of a place, then its first record, then the next place, then the next look. */
static gboolean
advance (Walk *walk)
{
  const MunPlace *place = walk->place;

  if (place != NULL && place->types[0] != NULL && !walk->record)
    {
      walk->record = TRUE;
      return TRUE;
    }
  walk->record = FALSE;
  if (place != NULL && place->types[0] != NULL && place->types[walk->tab + 1] != NULL)
    {
      walk->tab++;
      return TRUE;
    }
  walk->tab = 0;
  walk->place = place == NULL ? mun_places () : place + 1;
  if (walk->place->id != NULL)
    return TRUE;
  walk->place = mun_places ();
  return ++walk->look < G_N_ELEMENTS (looks);
}

static void
show (Walk *walk)
{
  MunWorkspace *workspace = mun_window_get_workspace (walk->window);
  const MunSpec *spec = walk->place->types[0] != NULL ? mun_spec_find (walk->place->types[walk->tab]) : NULL;
  g_autoptr(MunRecord) record = spec != NULL ? mun_workspace_find_first (workspace, spec, -1) : NULL;
  g_autoptr(MunFilter) all = spec != NULL ? mun_filter_new (spec) : NULL;

  apply_look (walk);
  if (spec == NULL)
    mun_window_go_to (walk->window, walk->place->id);
  else if (walk->record && record != NULL)
    mun_window_show_record (walk->window, mun_record_get_id (record));
  else
    mun_window_show_list (walk->window, all);
}

static gboolean
step_cb (gpointer user_data)
{
  Walk *walk = user_data;

  if (walk->place != NULL)
    {
      g_autofree char *name = g_strdup_printf ("%s-%s%s%s%s.png", walk->place->id, walk->place->types[0] != NULL ? walk->place->types[walk->tab] : "",
                                               walk->record ? "-record" : "", "-", looks[walk->look].name);

      save (walk, name);
    }
  if (advance (walk))
    {
      show (walk);
      return G_SOURCE_CONTINUE;
    }
  gtk_window_destroy (GTK_WINDOW (walk->window));
  g_free (walk->folder);
  g_free (walk);
  return G_SOURCE_REMOVE;
}

void
mun_shots_start (MunWindow  *window,
                 const char *folder)
{
  Walk *walk = g_new0 (Walk, 1);

  g_return_if_fail (MUN_IS_WINDOW (window) && folder != NULL);

  g_mkdir_with_parents (folder, 0755);
  /* A picture in the middle of a movement shows neither the one nor the other. */
  g_object_set (gtk_widget_get_settings (GTK_WIDGET (window)), "gtk-enable-animations", FALSE, NULL);
  walk->window = window;
  walk->folder = g_strdup (folder);
  apply_look (walk);
  g_timeout_add (SETTLE_MS, step_cb, walk);
}
