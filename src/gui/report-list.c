/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/report-list.h"

#include <glib/gi18n.h>

#include "base/text.h"
#include "gui/report-gallery.h"
#include "gui/reveal.h"
#include "gui/rows.h"
#include "report/reports/bundle.h"

/* Rows a frame: more would be measured and drawn at one go. */
#define PORTION 3

struct _MunReportList {
  GtkWidget parent_instance;

  /* Children */
  GtkWidget  *box;
  GtkListBox *packs;
  GtkListBox *list;
  GtkWidget  *packs_head;
  GtkWidget  *list_head;
  GtkWidget  *entry;

  /* Owned */
  MunReportGallery *gallery;
  guint             n_shown; /* rows there are so far */
  guint             append_id;
};

G_DEFINE_FINAL_TYPE (MunReportList, mun_report_list, GTK_TYPE_WIDGET)

enum { CHOSEN, OPENED, ENTERED, PACK, N_SIGNALS };

static guint signals[N_SIGNALS];

static const MunReportType *
get_type (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "type");
}

/* Rows ------------------------------------------------------------------------------------------------------------- */

/* To look for the width at which a text is as wide as it is high takes longer than everything else in a row. */
static GtkWidget *
create_label (const char *text,
              const char *css)
{
  GtkWidget *label = mun_label_new (text, css);

  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  return label;
}

static GtkWidget *
create_row (MunReportList       *self,
            const MunReportType *type)
{
  g_autofree char *kicker = g_strdup_printf ("%s · ISO 28000, %s", type->code, type->clause);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *title = create_label (_(type->title), "heading");
  GtkWidget *clause = create_label (kicker, "caption");
  GtkWidget *purpose = create_label (_(type->purpose), "caption");

  gtk_widget_add_css_class (clause, "dim-label");
  gtk_label_set_wrap (GTK_LABEL (clause), FALSE);
  gtk_label_set_ellipsize (GTK_LABEL (clause), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (purpose), 4);
  gtk_label_set_ellipsize (GTK_LABEL (purpose), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), purpose);
  gtk_box_append (GTK_BOX (box), clause);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (line), mun_report_gallery_add (self->gallery, type));
  gtk_box_append (GTK_BOX (line), box);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_widget_add_css_class (row, "report-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(type->title), -1);
  g_object_set_data (G_OBJECT (row), "type", (gpointer) type);
  return row;
}

static GtkWidget *
create_pack (const MunBundle *pack)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), create_label (_(mun_bundle_get_title (pack)), "heading"));
  gtk_box_append (GTK_BOX (box), create_label (_(mun_bundle_get_purpose (pack)), "caption"));
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (line), box);
  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  gtk_widget_add_css_class (row, "report-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _(mun_bundle_get_title (pack)), -1);
  g_object_set_data (G_OBJECT (row), "pack", (gpointer) pack);
  return row;
}

static void
stop_appending (MunReportList *self)
{
  if (self->append_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->append_id);
  self->append_id = 0;
}

/* The pictures are begun once more when the last row is there: they end where there was no row yet. */
static void
append_rows (MunReportList *self,
             guint          n)
{
  const MunReportType * const *types = mun_reports ();

  for (; n > 0 && types[self->n_shown] != NULL; n--)
    gtk_list_box_append (self->list, create_row (self, types[self->n_shown++]));
  if (types[self->n_shown] == NULL)
    {
      stop_appending (self);
      mun_report_list_refresh (self);
    }
  if (gtk_list_box_get_selected_row (self->list) == NULL)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static gboolean
append_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  append_rows (MUN_REPORT_LIST (widget), PORTION);
  return G_SOURCE_CONTINUE;
}

/* Whoever searches or asks for one searches in all of them. */
static void
append_all (MunReportList *self)
{
  if (self->append_id != 0)
    append_rows (self, G_MAXUINT);
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  MunReportList *self = user_data;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const MunReportType *type = get_type (row);

  return *words == '\0' || mun_text_contains (_(type->title), words) || mun_text_contains (_(type->purpose), words) ||
         mun_text_contains (type->code, words) || mun_text_contains (type->clause, words);
}

static gboolean
filter_pack_cb (GtkListBoxRow *row,
                gpointer       user_data)
{
  MunReportList *self = user_data;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const MunBundle *pack = g_object_get_data (G_OBJECT (row), "pack");

  return mun_text_contains (_(mun_bundle_get_title (pack)), words) || mun_text_contains (_(mun_bundle_get_purpose (pack)), words);
}

/* A heading over nothing says nothing. */
static void
filter_packs (MunReportList *self)
{
  GtkListBoxRow *row;
  gboolean any = FALSE;

  gtk_list_box_invalidate_filter (self->packs);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->packs, i)) != NULL; i++)
    any |= filter_pack_cb (row, self);
  gtk_widget_set_visible (self->packs_head, any);
  gtk_widget_set_visible (GTK_WIDGET (self->packs), any);
  gtk_widget_set_visible (self->list_head, any);
}

static GtkListBoxRow *
find_next_row (MunReportList *self,
               int            from,
               int            step)
{
  GtkListBoxRow *row;

  for (int i = from; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i += step)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;
  return NULL;
}

/* What people do --------------------------------------------------------------------------------------------------- */

static void
selected_cb (MunReportList *self,
             GtkListBoxRow *row)
{
  if (row != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, get_type (row));
}

static void
activated_cb (MunReportList *self)
{
  g_signal_emit (self, signals[OPENED], 0);
}

static void
pack_cb (MunReportList *self,
         GtkListBoxRow *row)
{
  g_signal_emit (self, signals[PACK], 0, g_object_get_data (G_OBJECT (row), "pack"));
}

static void
search_cb (MunReportList *self)
{
  append_all (self);
  filter_packs (self);
  gtk_list_box_invalidate_filter (self->list);
}

/* The focus stays where one types: the arrows choose among what is found, Enter shows it. */
static gboolean
entry_key_cb (MunReportList *self,
              guint          key)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int step = key == GDK_KEY_Down ? 1 : key == GDK_KEY_Up ? -1 : 0;
  int from = row != NULL ? gtk_list_box_row_get_index (row) + step : 0;

  if (step == 0)
    return GDK_EVENT_PROPAGATE;
  append_all (self);
  /* What was chosen before may be none of what is found. */
  if (row != NULL && !gtk_widget_get_child_visible (GTK_WIDGET (row)))
    from = 0;
  row = from >= 0 ? find_next_row (self, from, from == 0 ? 1 : step) : NULL;
  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
  return GDK_EVENT_STOP;
}

static void
entry_activate_cb (MunReportList *self)
{
  GtkListBoxRow *row;

  /* The entry waits a moment for more letters; whoever presses Return does not. */
  search_cb (self);
  row = gtk_list_box_get_selected_row (self->list);
  if (row == NULL || !gtk_widget_get_child_visible (GTK_WIDGET (row)))
    row = find_next_row (self, 0, 1);
  if (row != NULL)
    g_signal_emit (self, signals[ENTERED], 0, get_type (row));
}

static void
mun_report_list_dispose (GObject *object)
{
  MunReportList *self = MUN_REPORT_LIST (object);

  stop_appending (self);
  if (self->gallery != NULL)
    mun_report_gallery_stop (self->gallery);
  g_clear_object (&self->gallery);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (mun_report_list_parent_class)->dispose (object);
}

static void
mun_report_list_class_init (MunReportListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_report_list_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[PACK] = g_signal_new ("pack", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
create_entry (MunReportList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Find a report"), "margin-start", 12, "margin-end", 12, "margin-top", 8, "margin-bottom", 8, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find a report"), -1);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (entry_key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (entry_activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);
}

static GtkWidget *
create_head (const char *text)
{
  GtkWidget *head = mun_label_new (text, "caption-heading");

  gtk_widget_add_css_class (head, "dim-label");
  g_object_set (head, "margin-start", 12, "margin-end", 12, "margin-top", 8, "margin-bottom", 4, NULL);
  return head;
}

static void
create_packs (MunReportList *self)
{
  self->packs = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->packs, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->packs), "reports");
  gtk_list_box_set_filter_func (self->packs, filter_pack_cb, self, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->packs), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Packs of reports"), -1);
  for (const MunBundle * const *pack = mun_bundles (); *pack != NULL; pack++)
    gtk_list_box_append (self->packs, create_pack (*pack));
  g_signal_connect_object (self->packs, "row-activated", G_CALLBACK (pack_cb), self, G_CONNECT_SWAPPED);
  self->packs_head = create_head (_("Packs: all reports for one occasion"));
  self->list_head = create_head (_("Single reports"));
}

static void
mun_report_list_init (MunReportList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *lists = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *none;

  create_entry (self);
  create_packs (self);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "reports");
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
  none = mun_label_new (_("No report has these words. Try fewer or other ones."), "dim-label");
  gtk_label_set_justify (GTK_LABEL (none), GTK_JUSTIFY_CENTER);
  g_object_set (none, "halign", GTK_ALIGN_CENTER, "margin-top", 24, "margin-start", 12, "margin-end", 12, NULL);
  gtk_list_box_set_placeholder (self->list, none);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reports"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_box_append (GTK_BOX (lists), self->packs_head);
  gtk_box_append (GTK_BOX (lists), GTK_WIDGET (self->packs));
  gtk_box_append (GTK_BOX (lists), self->list_head);
  gtk_box_append (GTK_BOX (lists), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), lists);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_box_append (GTK_BOX (self->box), scroller);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  self->append_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), append_cb, NULL, NULL);
}

GtkWidget *
mun_report_list_new (MunWorkspace *workspace)
{
  MunReportList *self;

  g_return_val_if_fail (MUN_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (MUN_TYPE_REPORT_LIST, NULL);
  self->gallery = mun_report_gallery_new (workspace);
  g_signal_connect_object (self, "map", G_CALLBACK (mun_report_gallery_start), self->gallery, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "unmap", G_CALLBACK (mun_report_gallery_stop), self->gallery, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
mun_report_list_choose (MunReportList       *self,
                        const MunReportType *type)
{
  GtkListBoxRow *row;

  g_return_if_fail (MUN_IS_REPORT_LIST (self) && type != NULL);

  append_all (self);
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_type (row) == type)
      {
        gtk_list_box_select_row (self->list, row);
        mun_reveal (GTK_WIDGET (row));
      }
}

void
mun_report_list_find (MunReportList *self)
{
  g_return_if_fail (MUN_IS_REPORT_LIST (self));

  gtk_widget_grab_focus (self->entry);
}

void
mun_report_list_refresh (MunReportList *self)
{
  g_return_if_fail (MUN_IS_REPORT_LIST (self));

  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    mun_report_gallery_start (self->gallery);
}
