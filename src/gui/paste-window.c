/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/paste-window.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/anyway.h"
#include "gui/paste-columns.h"
#include "gui/rows.h"
#include "model/pasted-rows.h"

#define STEP_US   8000 /* half a frame */
#define MAX_SHOWN 200

#define MUN_TYPE_PASTE_WINDOW (mun_paste_window_get_type ())
G_DECLARE_FINAL_TYPE (MunPasteWindow, mun_paste_window, MUN, PASTE_WINDOW, AdwWindow)

struct _MunPasteWindow {
  AdwWindow parent_instance;

  /* Children */
  GtkWidget  *summary;
  GtkWidget  *columns; /* holds MunPasteColumns */
  GtkWidget  *problem;
  GtkWidget  *progress;
  GtkListBox *list;
  GtkWidget  *apply;

  /* Borrowed */
  MunWindow *window; /* weak */

  /* Owned */
  MunPaste *paste;
  guint     step_id;
  guint     shown;
  gboolean  applying; /* a group is open */
};

G_DEFINE_FINAL_TYPE (MunPasteWindow, mun_paste_window, ADW_TYPE_WINDOW)

static const struct {
  const char *label;
  const char *icon;
} fates[MUN_PASTE_N_FATES] = {
  [MUN_PASTE_NEW]    = { N_("New"), "list-add-symbolic" },
  [MUN_PASTE_CHANGE] = { N_("Changes"), "document-edit-symbolic" },
  [MUN_PASTE_SAME]   = { N_("Stays as it is"), "object-select-symbolic" },
  [MUN_PASTE_WRONG]  = { N_("Passed over"), "dialog-warning-symbolic" },
};

static void
show_summary (MunPasteWindow *self)
{
  const guint *counts = self->paste->counts;
  guint useful = counts[MUN_PASTE_NEW] + counts[MUN_PASTE_CHANGE];
  gboolean looked = self->paste->looked >= self->paste->rows->len;
  g_autofree char *text = !looked ? g_strdup (_("Looking at the rows…")) : g_strdup_printf (_("%1$u new, %2$u changed, %3$u stay as they are, %4$u passed over"), counts[MUN_PASTE_NEW],
                                           counts[MUN_PASTE_CHANGE], counts[MUN_PASTE_SAME], counts[MUN_PASTE_WRONG]);

  gtk_label_set_text (GTK_LABEL (self->summary), text);
  gtk_widget_set_sensitive (self->apply, looked && useful > 0 && !self->applying);
  gtk_widget_set_visible (self->progress, !looked || self->applying);
  gtk_widget_set_sensitive (self->columns, !self->applying);
}

static void
add_row (MunPasteWindow *self,
         guint           number)
{
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;
  MunPasteFate fate = mun_paste_judge (self->paste, number, &text);
  g_autofree char *subtitle = g_strdup_printf (_("Row %1$u · %2$s"), number + 1, _(fates[fate].label));
  GtkWidget *row;

  shown = mun_text_shorten (text, 240);
  row = mun_plain_row_new (shown, subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (fates[fate].icon));
  gtk_list_box_append (self->list, row);
  self->shown++;
}

/* The first rows, and those of the rest that are wrong. */
static void
look_at_next (MunPasteWindow *self)
{
  guint row = self->paste->looked;
  guint wrong = self->paste->counts[MUN_PASTE_WRONG];

  mun_paste_look (self->paste);
  if (self->shown < MAX_SHOWN / 2 || (self->shown < MAX_SHOWN && self->paste->counts[MUN_PASTE_WRONG] > wrong))
    add_row (self, row);
}

static gboolean
look_cb (gpointer user_data)
{
  MunPasteWindow *self = user_data;
  gint64 end = g_get_monotonic_time () + STEP_US;

  while (self->paste->looked < self->paste->rows->len && g_get_monotonic_time () < end)
    look_at_next (self);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), (double) self->paste->looked / self->paste->rows->len);
  if (self->paste->looked < self->paste->rows->len)
    return G_SOURCE_CONTINUE;
  self->step_id = 0;
  show_summary (self);
  return G_SOURCE_REMOVE;
}

static void
look_again_cb (MunPasteWindow *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  self->shown = 0;
  gtk_widget_set_visible (self->problem, FALSE);
  if (self->step_id == 0)
    self->step_id = g_idle_add (look_cb, self);
  show_summary (self);
}

static void
again_cb (MunPasteWindow *self)
{
  g_signal_emit_by_name (self->apply, "clicked");
}

static void
finish (MunPasteWindow *self,
        GError         *problem)
{
  g_autoptr(GError) error = problem;
  const guint *counts = self->paste->counts;
  guint n = counts[MUN_PASTE_NEW] + counts[MUN_PASTE_CHANGE];
  g_autofree char *text = NULL;

  self->step_id = 0;
  self->applying = FALSE;
  mun_workspace_end_group (mun_window_get_workspace (self->window), error == NULL, error == NULL ? &error : NULL);
  if (error != NULL)
    {
      text = g_strdup_printf (_("Nothing was pasted. %s"), error->message);
      gtk_label_set_text (GTK_LABEL (self->problem), text);
      gtk_widget_set_visible (self->problem, TRUE);
      show_summary (self);
      mun_anyway_ask_for_all (GTK_WIDGET (self), mun_window_get_workspace (self->window), error, G_CALLBACK (again_cb), self);
      return;
    }
  text = g_strdup_printf (g_dngettext (NULL, "%u row pasted", "%u rows pasted", n), n);
  mun_window_toast (self->window, text, TRUE);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
apply_step_cb (gpointer user_data)
{
  MunPasteWindow *self = user_data;
  gint64 end = g_get_monotonic_time () + STEP_US;
  GError *error = NULL;

  while (g_get_monotonic_time () < end)
    if (!mun_paste_apply (self->paste, &error))
      {
        finish (self, error);
        return G_SOURCE_REMOVE;
      }
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), (double) self->paste->applied / self->paste->rows->len);
  return G_SOURCE_CONTINUE;
}

static void
apply_cb (MunPasteWindow *self)
{
  const guint *counts = self->paste->counts;
  g_autofree char *summary = g_strdup_printf (_("%1$s: %2$u rows pasted"), _(self->paste->spec->plural), counts[MUN_PASTE_NEW] + counts[MUN_PASTE_CHANGE]);
  g_autoptr(GError) error = NULL;

  if (self->step_id != 0)
    return;
  if (!mun_workspace_begin_group (mun_window_get_workspace (self->window), summary, &error))
    {
      gtk_label_set_text (GTK_LABEL (self->problem), error->message);
      gtk_widget_set_visible (self->problem, TRUE);
      return;
    }
  gtk_widget_set_visible (self->problem, FALSE);
  self->applying = TRUE;
  self->paste->applied = self->paste->first;
  self->step_id = g_idle_add (apply_step_cb, self);
  show_summary (self);
}

static void
stop (MunPasteWindow *self)
{
  g_clear_handle_id (&self->step_id, g_source_remove);
  if (self->applying && self->window != NULL && mun_window_get_workspace (self->window) != NULL)
    mun_workspace_end_group (mun_window_get_workspace (self->window), FALSE, NULL);
  self->applying = FALSE;
}

/* Leaving in the middle takes back what was done. */
static gboolean
mun_paste_window_close_request (GtkWindow *window)
{
  stop (MUN_PASTE_WINDOW (window));
  return GTK_WINDOW_CLASS (mun_paste_window_parent_class)->close_request (window);
}

static void
mun_paste_window_dispose (GObject *object)
{
  MunPasteWindow *self = MUN_PASTE_WINDOW (object);

  stop (self);
  g_clear_pointer (&self->paste, mun_paste_free);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (mun_paste_window_parent_class)->dispose (object);
}

static void
mun_paste_window_class_init (MunPasteWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_paste_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = mun_paste_window_close_request;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static GtkWidget *
create_list (MunPasteWindow *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->list), GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What the rows will do"), -1);
  g_object_set (scroller, "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, "child", self->list, NULL);
  return scroller;
}

static void
mun_paste_window_init (MunPasteWindow *self)
{
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *header = adw_header_bar_new ();

  self->summary = mun_label_new ("", "heading");
  self->columns = adw_bin_new ();
  self->problem = mun_label_new ("", "error");
  self->progress = gtk_progress_bar_new ();
  self->apply = gtk_button_new_with_mnemonic (_("_Paste"));
  gtk_widget_add_css_class (self->apply, "suggested-action");
  gtk_widget_set_visible (self->problem, FALSE);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), self->apply);
  g_object_set (box, "margin-top", 12, "margin-bottom", 18, "margin-start", 18, "margin-end", 18, NULL);
  gtk_box_append (GTK_BOX (box), self->summary);
  gtk_box_append (GTK_BOX (box), self->progress);
  gtk_box_append (GTK_BOX (box), self->problem);
  gtk_box_append (GTK_BOX (box), mun_label_new (_("Empty cells change nothing. The columns are taken as:"), NULL));
  gtk_box_append (GTK_BOX (box), self->columns);
  gtk_box_append (GTK_BOX (box), create_list (self));
  gtk_box_append (GTK_BOX (all), header);
  gtk_box_append (GTK_BOX (all), box);
  adw_window_set_content (ADW_WINDOW (self), all);
  gtk_window_set_title (GTK_WINDOW (self), _("Paste Rows"));
  g_signal_connect_object (self->apply, "clicked", G_CALLBACK (apply_cb), self, G_CONNECT_SWAPPED);
}

GtkWindow *
mun_paste_window_show (MunWindow     *window,
                       const MunSpec *spec,
                       const char    *text,
                       GArray        *fields)
{
  g_autoptr(GError) error = NULL;
  MunPasteWindow *self;
  MunPaste *paste;
  GtkWidget *columns;

  g_return_val_if_fail (MUN_IS_WINDOW (window) && spec != NULL && text != NULL && fields != NULL, NULL);

  paste = mun_paste_new (mun_window_get_workspace (window), spec, text, fields, &error);
  if (paste == NULL)
    {
      mun_window_show_error (window, error);
      return NULL;
    }
  self = g_object_new (MUN_TYPE_PASTE_WINDOW, "transient-for", window, "modal", TRUE, "destroy-with-parent", TRUE, NULL);
  g_set_weak_pointer (&self->window, window);
  self->paste = paste;
  columns = mun_paste_columns_new (paste);
  g_signal_connect_object (columns, "changed", G_CALLBACK (look_again_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self->columns), columns);
  look_again_cb (self);
  gtk_window_set_default_size (GTK_WINDOW (self), MIN (680, gtk_widget_get_width (GTK_WIDGET (window))), 600);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}
