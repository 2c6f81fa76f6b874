/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/home-page.h"

#include <glib/gi18n.h>

#include "gui/columns.h"
#include "gui/home-cards.h"
#include "gui/matrix-view.h"
#include "model/path.h"

struct _MunHomePage {
  MunPage parent_instance;

  /* Template widgets */
  GtkWidget *next_card;
  GtkLabel  *next_kicker;
  GtkLabel  *next_title;
  GtkLabel  *next_text;
  GtkButton *next_button;
  AdwBin    *path;
  AdwBin    *due;
  AdwBin    *open;
  AdwBin    *picture;
  AdwBin    *changes;

  /* Owned */
  guint      fill_id;  /* what is below the first card comes after the first frame */
  guint      stage;
};

enum { N_STAGES = 4 };

G_DEFINE_FINAL_TYPE (MunHomePage, mun_home_page, MUN_TYPE_PAGE)

static const MunStation *
find_next (GPtrArray *stations)
{
  for (guint i = 0; i < stations->len; i++)
    {
      const MunStation *station = stations->pdata[i];

      if (station->state == MUN_STATION_NEXT)
        return station;
    }
  for (guint i = 0; i < stations->len; i++)
    {
      const MunStation *station = stations->pdata[i];

      if (station->state == MUN_STATION_STARTED)
        return station;
    }
  return NULL;
}

static void
show_next (MunHomePage *self,
           GPtrArray   *stations)
{
  const MunStation *next = find_next (stations);

  gtk_widget_set_visible (GTK_WIDGET (self->next_button), next != NULL);
  if (next == NULL)
    {
      gtk_label_set_text (self->next_kicker, _("The path is complete"));
      gtk_label_set_text (self->next_title, _("Ready for the auditor"));
      gtk_label_set_text (self->next_text, _("Every station is done. Keep the dates below, and the proof stays fresh."));
      return;
    }
  gtk_label_set_text (self->next_kicker, next->done > 0 ? _("Next: go on with") : _("Next"));
  gtk_label_set_text (self->next_title, _(next->title));
  gtk_label_set_text (self->next_text, *next->missing != '\0' ? next->missing : _(next->text));
  gtk_button_set_label (self->next_button, next->done > 0 ? _("_Continue") : _("_Start"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->next_button), "s", next->wizard != NULL ? next->wizard : next->wanted->name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next_button), next->wizard != NULL ? "win.wizard" : "win.show-type");
}

static void
fill_stage (MunHomePage *self,
            guint        stage)
{
  MunPage *page = MUN_PAGE (self);
  MunWorkspace *workspace = mun_page_get_workspace (page);
  g_autoptr(GPtrArray) stations = NULL;

  switch (stage)
    {
    case 0:
      stations = mun_path_new (workspace);
      adw_bin_set_child (self->path, mun_home_path_new (stations));
      break;
    case 1:
      adw_bin_set_child (self->due, mun_home_due_new (workspace));
      break;
    case 2:
      adw_bin_set_child (self->open, mun_home_open_new (workspace));
      adw_bin_set_child (self->changes, mun_home_changes_new (workspace));
      break;
    default:
      if (adw_bin_get_child (self->picture) == NULL)
        adw_bin_set_child (self->picture, g_object_new (MUN_TYPE_MATRIX_VIEW, "window", mun_page_get_window (page), "small", TRUE, NULL));
    }
}

static gboolean
fill_cb (gpointer data)
{
  MunHomePage *self = data;

  fill_stage (self, self->stage++);
  if (self->stage < N_STAGES)
    return G_SOURCE_CONTINUE;
  self->fill_id = 0;
  return G_SOURCE_REMOVE;
}

static void
mun_home_page_refresh (MunPage *page)
{
  MunHomePage *self = MUN_HOME_PAGE (page);
  g_autoptr(GPtrArray) stations = mun_path_new (mun_page_get_workspace (page));
  guint done = 0;
  g_autofree char *subtitle = NULL;

  for (guint i = 0; i < stations->len; i++)
    done += ((const MunStation *) stations->pdata[i])->state == MUN_STATION_DONE;
  subtitle = g_strdup_printf (_("%u of %u stations done"), done, stations->len);
  mun_page_set_subtitle (page, subtitle);
  show_next (self, stations);

  /* The window shows the next thing to do at once; the rest follows card by card, behind whatever the person does. */
  self->stage = 0;
  if (self->fill_id == 0)
    self->fill_id = g_idle_add_full (GDK_PRIORITY_REDRAW + 30, fill_cb, self, NULL);
}

static void
mun_home_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (mun_home_page_parent_class)->constructed (object);

  mun_home_page_refresh (MUN_PAGE (object));
}

static void
mun_home_page_dispose (GObject *object)
{
  g_clear_handle_id (&MUN_HOME_PAGE (object)->fill_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), MUN_TYPE_HOME_PAGE);

  G_OBJECT_CLASS (mun_home_page_parent_class)->dispose (object);
}

static void
mun_home_page_class_init (MunHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mun_home_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = mun_home_page_dispose;
  MUN_PAGE_CLASS (klass)->refresh = mun_home_page_refresh;

  g_type_ensure (MUN_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muniment/Muniment/home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, next_card);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, next_kicker);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, next_title);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, next_text);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, next_button);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, path);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, due);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, open);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, picture);
  gtk_widget_class_bind_template_child (widget_class, MunHomePage, changes);
}

static void
mun_home_page_init (MunHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
