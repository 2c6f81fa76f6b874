/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/record-chooser.h"

#include <glib/gi18n.h>

#include "gui/passing-popover.h"
#include "gui/reveal.h"
#include "model/auditor-mode.h"

#define MAX_SHOWN 60

struct _MunRecordChooser {
  GtkPopover parent_instance;

  /* Children */
  GtkWidget *entry;
  GtkWidget *list;
  GtkWidget *hint;

  /* Borrowed */
  const MunSpec *spec;

  /* Owned */
  MunWorkspace *workspace;
  gboolean      none;
};

G_DEFINE_FINAL_TYPE (MunRecordChooser, mun_record_chooser, GTK_TYPE_POPOVER)

enum { CHOSEN, CREATE, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
add_row (MunRecordChooser *self,
         const char       *title,
         const char       *detail,
         const char       *id)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (*detail != '\0')
    {
      GtkWidget *side = gtk_label_new (detail);

      gtk_widget_add_css_class (side, "dim-label");
      gtk_widget_add_css_class (side, "caption");
      gtk_widget_add_css_class (side, "numeric");
      gtk_box_append (GTK_BOX (box), side);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "id", g_strdup (id), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
add_records (MunRecordChooser *self,
             const char       *words)
{
  MunQuery query = { .spec = self->spec, .sort_field = self->spec->title_field };
  MunCondition condition = { self->spec->title_field, MUN_CONTAINS, words };
  MunKind kind = self->spec->fields[self->spec->title_field].kind;
  MunStore *store = mun_workspace_get_store (self->workspace);
  g_autoptr(GArray) rowids = NULL;

  if (*words != '\0' && (kind == MUN_KIND_LINE || kind == MUN_KIND_TEXT))
    {
      query.conditions = &condition;
      query.n_conditions = 1;
    }
  /* Only what is shown is read. */
  rowids = mun_store_query (store, &query, NULL, NULL);
  for (guint i = 0; rowids != NULL && i < MIN (rowids->len, MAX_SHOWN); i++)
    {
      g_autoptr(MunRow) record = mun_store_load_by_rowid (store, self->spec, g_array_index (rowids, gint64, i), NULL);
      g_autofree char *title = record != NULL ? mun_workspace_title (self->workspace, self->spec, record->id) : NULL;

      if (record != NULL)
        add_row (self, title, record->ref, record->id);
    }
  if (rowids != NULL && rowids->len > MAX_SHOWN)
    gtk_label_set_text (GTK_LABEL (self->hint), _("There are more; type a part of the name."));
  else
    gtk_label_set_text (GTK_LABEL (self->hint), rowids == NULL || rowids->len == 0 ? _("Nothing found.") : "");
}

static void
add_hits (MunRecordChooser *self,
          const char       *words)
{
  g_autoptr(GPtrArray) hits = NULL;

  if (g_utf8_strlen (words, -1) < 2)
    {
      gtk_label_set_text (GTK_LABEL (self->hint), _("Type two or more letters of what it is about."));
      return;
    }
  hits = mun_store_search (mun_workspace_get_store (self->workspace), words, MAX_SHOWN, NULL);
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      MunHit *hit = hits->pdata[i];

      add_row (self, hit->title, hit->ref, hit->id);
    }
  gtk_label_set_text (GTK_LABEL (self->hint), hits == NULL || hits->len == 0 ? _("Nothing found.") : "");
}

static void
fill (MunRecordChooser *self)
{
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  if (self->none && *words == '\0')
    add_row (self, _("Not set"), "", "");
  if (self->spec != NULL)
    add_records (self, words);
  else
    add_hits (self, words);
  if (self->spec != NULL && *words != '\0' && mun_workspace_closed_reason (self->workspace, self->spec) == NULL)
    {
      g_autofree char *title = g_strdup_printf (_("New: “%s”"), words);

      add_row (self, title, "", words);
      g_object_set_data (G_OBJECT (gtk_widget_get_last_child (self->list)), "new", self);
    }
  gtk_widget_set_visible (self->hint, *gtk_label_get_text (GTK_LABEL (self->hint)) != '\0');
}

static void
activate_row (MunRecordChooser *self,
              GtkListBoxRow    *row)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "id"));
  gboolean create = g_object_get_data (G_OBJECT (row), "new") != NULL;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[create ? CREATE : CHOSEN], 0, id);
}

static void
row_activated_cb (MunRecordChooser *self,
                  GtkListBoxRow    *row)
{
  activate_row (self, row);
}

/* The cursor stays in the entry, so that typing goes on; the arrows mark a row, and Enter takes it. */
static gboolean
key_cb (MunRecordChooser *self,
        guint             key)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (list);
  int step = key == GDK_KEY_Down || key == GDK_KEY_KP_Down ? 1 : key == GDK_KEY_Up || key == GDK_KEY_KP_Up ? -1 : 0;

  if (step == 0)
    return GDK_EVENT_PROPAGATE;
  row = gtk_list_box_get_row_at_index (list, row != NULL ? MAX (gtk_list_box_row_get_index (row) + step, 0) : 0);
  if (row != NULL)
    {
      gtk_list_box_select_row (list, row);
      mun_reveal (GTK_WIDGET (row));
    }
  return GDK_EVENT_STOP;
}

/* Enter takes the marked record, or the first one found, never the offer to make a new one while there is another. */
static void
entry_activate_cb (MunRecordChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  if (row != NULL)
    {
      activate_row (self, row);
      return;
    }
  /* Who types fast presses Enter before the list has followed. */
  fill (self);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);
  if (row != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    activate_row (self, row);
}

static void
mun_record_chooser_map (GtkWidget *widget)
{
  MunRecordChooser *self = MUN_RECORD_CHOOSER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  fill (self);
  GTK_WIDGET_CLASS (mun_record_chooser_parent_class)->map (widget);
  gtk_widget_grab_focus (self->entry);
}

static void
mun_record_chooser_dispose (GObject *object)
{
  MunRecordChooser *self = MUN_RECORD_CHOOSER (object);

  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (mun_record_chooser_parent_class)->dispose (object);
}

static void
mun_record_chooser_class_init (MunRecordChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_record_chooser_dispose;
  GTK_WIDGET_CLASS (klass)->map = mun_record_chooser_map;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CREATE] = g_signal_new ("create", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
mun_record_chooser_init (MunRecordChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  self->list = gtk_list_box_new ();
  self->hint = gtk_label_new ("");
  gtk_widget_set_size_request (box, 300, -1);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_SINGLE);
  gtk_widget_add_css_class (self->hint, "dim-label");
  gtk_label_set_wrap (GTK_LABEL (self->hint), TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), 320);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), self->hint);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  mun_popover_let_pass (GTK_POPOVER (self));
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  /* The entry keeps the Escape key to itself and says this instead. */
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
mun_record_chooser_new (MunWorkspace  *workspace,
                        const MunSpec *spec,
                        gboolean       none)
{
  MunRecordChooser *self;
  const char *words;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (MUN_TYPE_RECORD_CHOOSER, NULL);
  self->workspace = g_object_ref (workspace);
  self->spec = spec;
  self->none = none;
  /* What is not there yet is named here, too. */
  words = spec != NULL && mun_workspace_closed_reason (workspace, spec) == NULL ? _("Find, or name something new") : _("Find");
  g_object_set (self->entry, "placeholder-text", words, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return GTK_WIDGET (self);
}
