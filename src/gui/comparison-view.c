/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/comparison-view.h"

#include <glib/gi18n.h>

#include "base/date.h"
#include "exchange/exchange.h"
#include "gui/comparison-factory.h"
#include "gui/comparison-list.h"
#include "gui/day-entry.h"
#include "gui/file-chooser.h"
#include "gui/file-saver.h"
#include "gui/one-stop.h"
#include "gui/rows.h"
#include "gui/tabs.h"
#include "gui/worker.h"

#define SPINNER_MS   200
#define WIDTH        860
#define DEFAULT_SPAN "30"
#define OWN_SPAN     "own"

struct _MunComparisonView {
  GtkWidget parent_instance;

  /* Children */
  GtkWidget   *box;
  MunTabs     *spans;
  MunDayEntry *from;
  MunDayEntry *to;
  GtkDropDown *type;
  GtkDropDown *person;
  GtkWidget   *save;
  GtkLabel    *sum;
  GtkStack    *stack;
  GtkWidget   *list;
  GtkWidget   *none;

  /* Borrowed */
  MunPage *page;

  /* Owned */
  MunWorker          *worker;
  GCancellable       *cancellable;
  MunComparison      *comparison; /* NULL before the first */
  GPtrArray          *types;      /* (element-type MunSpec): behind the entries of @type, NULL in front */
  GtkNoSelection     *selection;
  gboolean            filling;
  guint               spinner_id;
};

G_DEFINE_FINAL_TYPE (MunComparisonView, mun_comparison_view, GTK_TYPE_WIDGET)

static const char * const counts[MUN_N_COMPARED] = {
  [MUN_COMPARED_ADDED]     = N_("%u added"),
  [MUN_COMPARED_CHANGED]   = N_("%u changed"),
  [MUN_COMPARED_WITHDRAWN] = N_("%u withdrawn"),
  [MUN_COMPARED_REMOVED]   = N_("%u deleted"),
};

typedef struct {
  char *from;
  char *to;
} Days;

static void
free_days (gpointer data)
{
  Days *days = data;

  g_free (days->from);
  g_free (days->to);
  g_free (days);
}

static MunWorkspace *
get_workspace (MunComparisonView *self)
{
  return mun_page_get_workspace (self->page);
}

/* What is shown ---------------------------------------------------------------------------------------------------- */

static void
activate_cb (MunComparisonView *self,
             guint              position)
{
  g_autoptr(MunComparisonRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL && row->record != NULL && row->record->kind != MUN_COMPARED_REMOVED)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-record", "s", row->record->id);
}

static const MunSpec *
get_type (MunComparisonView *self)
{
  guint chosen = gtk_drop_down_get_selected (self->type);

  return chosen < self->types->len ? self->types->pdata[chosen] : NULL;
}

static const char *
get_person (MunComparisonView *self)
{
  guint chosen = gtk_drop_down_get_selected (self->person);

  return chosen > 0 && chosen <= self->comparison->people->len ? self->comparison->people->pdata[chosen - 1] : NULL;
}

static void
show_sum (MunComparisonView *self,
          MunComparisonList *list)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < MUN_N_COMPARED; i++)
    {
      guint n = mun_comparison_list_count (list, i);
      g_autofree char *number = g_strdup_printf ("%u", n);
      g_auto(GStrv) parts = g_strsplit (_(counts[i]), "%u", 2);

      if (n > 0)
        g_string_append_printf (text, "%s%s%s%s", text->len > 0 ? _(", ") : "", parts[0], number, parts[1]);
    }
  gtk_label_set_text (self->sum, text->str);
}

static void
show_list (MunComparisonView *self)
{
  g_autoptr(MunComparisonList) list = NULL;
  gboolean some;

  if (self->filling || self->comparison == NULL)
    return;
  list = mun_comparison_list_new (self->comparison, get_type (self), get_person (self));
  some = g_list_model_get_n_items (G_LIST_MODEL (list)) > 0;
  gtk_no_selection_set_model (self->selection, G_LIST_MODEL (list));
  show_sum (self, list);
  adw_status_page_set_description (ADW_STATUS_PAGE (self->none), self->comparison->n_revisions == 0
                                   ? _("Nothing was saved between these days.") : _("What was saved between these days left nothing different of this kind."));
  gtk_widget_set_sensitive (self->save, some);
  gtk_stack_set_visible_child_name (self->stack, some ? "list" : "none");
}

static void
fill_types (MunComparisonView *self)
{
  const MunSpec *chosen = get_type (self);
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint place = 0;

  g_ptr_array_set_size (self->types, 0);
  g_ptr_array_add (self->types, NULL);
  gtk_string_list_append (names, _("All types"));
  for (guint i = 0; i < self->comparison->records->len; i++)
    {
      const MunSpec *spec = ((MunComparedRecord *) self->comparison->records->pdata[i])->spec;

      if (spec == self->types->pdata[self->types->len - 1])
        continue;
      if (spec == chosen)
        place = self->types->len;
      g_ptr_array_add (self->types, (gpointer) spec);
      gtk_string_list_append (names, _(spec->plural));
    }
  gtk_drop_down_set_model (self->type, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->type, place);
}

static void
fill_people (MunComparisonView *self,
             const char        *chosen)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  guint place = 0;

  gtk_string_list_append (names, _("All people"));
  for (guint i = 0; i < self->comparison->people->len; i++)
    {
      gtk_string_list_append (names, self->comparison->people->pdata[i]);
      if (g_strcmp0 (self->comparison->people->pdata[i], chosen) == 0)
        place = i + 1;
    }
  gtk_drop_down_set_model (self->person, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->person, place);
}

static void
take_comparison (MunComparisonView *self,
                 MunComparison     *comparison)
{
  g_autofree char *person = self->comparison != NULL ? g_strdup (get_person (self)) : NULL;

  self->filling = TRUE;
  g_clear_pointer (&self->comparison, mun_comparison_unref);
  self->comparison = comparison;
  fill_types (self);
  fill_people (self, person);
  self->filling = FALSE;
  show_list (self);
}

/* Comparing -------------------------------------------------------------------------------------------------------- */

static gpointer
compare_in_thread (MunWorkspace  *workspace,
                   gpointer       data,
                   GCancellable  *cancellable,
                   GError       **error)
{
  Days *days = data;

  return mun_comparison_new (workspace, days->from, days->to, cancellable, error);
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  MunComparisonView *self = MUN_COMPARISON_VIEW (source);
  g_autoptr(GError) error = NULL;
  MunComparison *comparison = mun_worker_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->page == NULL)
    return;
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  if (comparison != NULL)
    take_comparison (self, comparison);
  else
    mun_strip_show (mun_page_get_strip (self->page), MUN_STRIP_ERROR, error->message, TRUE);
}

static gboolean
spinner_cb (gpointer user_data)
{
  MunComparisonView *self = user_data;

  self->spinner_id = 0;
  gtk_label_set_text (self->sum, "");
  gtk_stack_set_visible_child_name (self->stack, "wait");
  return G_SOURCE_REMOVE;
}

static void
compare (MunComparisonView *self)
{
  const char *from = mun_day_entry_get (self->from);
  const char *to = mun_day_entry_get (self->to);
  Days *days;

  if (*from != '\0' && *to != '\0' && mun_date_days_between (from, to) < 0)
    {
      mun_strip_show (mun_page_get_strip (self->page), MUN_STRIP_ERROR, _("The first day is later than the last one. Choose an earlier first day."), TRUE);
      return;
    }
  if (*from != '\0' && mun_date_days_between (mun_workspace_get_today (get_workspace (self)), from) > 0)
    {
      mun_strip_show (mun_page_get_strip (self->page), MUN_STRIP_ERROR,
                      _("The first day is in the future, of which nothing is known yet. Choose an earlier first day."), TRUE);
      return;
    }
  mun_strip_hide (mun_page_get_strip (self->page));
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  days = g_new0 (Days, 1);
  days->from = g_strdup (from);
  days->to = g_strdup (to);
  if (self->spinner_id == 0)
    self->spinner_id = g_timeout_add (SPINNER_MS, spinner_cb, self);
  mun_worker_run (self->worker, self, compare_in_thread, days, free_days, (GDestroyNotify) mun_comparison_unref, self->cancellable, compared_cb, NULL);
}

static void
take_span (MunComparisonView *self)
{
  const char *span = mun_tabs_get_selected (self->spans);
  int days = atoi (span);
  g_autofree char *from = days > 0 ? mun_date_add_days (mun_workspace_get_today (get_workspace (self)), -days) : g_strdup ("");

  mun_day_entry_set (self->from, from);
  mun_day_entry_set (self->to, "");
}

static void
span_cb (MunComparisonView *self)
{
  if (g_str_equal (mun_tabs_get_selected (self->spans), OWN_SPAN))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->from));
      return;
    }
  take_span (self);
  compare (self);
}

static void
day_cb (MunComparisonView *self)
{
  mun_tabs_select (self->spans, OWN_SPAN);
  compare (self);
}

/* Saving ----------------------------------------------------------------------------------------------------------- */

typedef struct {
  MunComparison *comparison;
  const MunSpec *spec;
  char          *person;
  GFile         *file;
} Saving;

static void
free_saving (gpointer data)
{
  Saving *saving = data;

  mun_comparison_unref (saving->comparison);
  g_free (saving->person);
  g_object_unref (saving->file);
  g_free (saving);
}

static gpointer
save_in_thread (MunWorkspace  *workspace,
                gpointer       data,
                GCancellable  *cancellable,
                GError       **error)
{
  Saving *saving = data;
  g_autofree char *csv = mun_csv_export_comparison (workspace, saving->comparison, saving->spec, saving->person);

  return mun_saver_write (saving->file, csv, strlen (csv), cancellable, error);
}

static void
file_chosen_cb (GFile    *file,
                gpointer  user_data)
{
  MunComparisonView *self = user_data;
  Saving *saving;

  if (self->comparison == NULL)
    return;
  saving = g_new0 (Saving, 1);
  saving->comparison = mun_comparison_ref (self->comparison);
  saving->spec = get_type (self);
  saving->person = g_strdup (get_person (self));
  saving->file = g_object_ref (file);
  mun_worker_run (self->worker, self, save_in_thread, saving, free_saving, g_free, NULL, mun_saver_saved_cb, NULL);
}

static void
save_cb (MunComparisonView *self)
{
  const char *to = mun_day_entry_get (self->to);
  g_autofree char *folder = g_path_get_dirname (mun_workspace_get_path (get_workspace (self)));
  g_autofree char *name = g_strdup_printf ("%s %s.csv", _("Differences"), *to != '\0' ? to : mun_workspace_get_today (get_workspace (self)));
  g_autoptr(GFile) proposal = g_file_new_build_filename (folder, name, NULL);

  mun_choose_file (GTK_WIDGET (self), MUN_CHOOSE_SAVE, _("Save the Differences"), _("_Save"), proposal, "*.csv", file_chosen_cb, self);
}

/* Building --------------------------------------------------------------------------------------------------------- */

static GtkWidget *
create_day (const char   *label,
            const char   *none,
            MunDayEntry **entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *caption = mun_label_new (label, "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  *entry = MUN_DAY_ENTRY (mun_day_entry_new (label, none));
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (*entry));
  return box;
}

static GtkDropDown *
create_choice (const char *name,
               const char *all)
{
  GtkWidget *choice = gtk_drop_down_new_from_strings ((const char * const []) { all, NULL });

  gtk_widget_set_tooltip_text (choice, name);
  mun_drop_down_name (GTK_DROP_DOWN (choice), name);
  gtk_widget_set_valign (choice, GTK_ALIGN_END);
  return GTK_DROP_DOWN (choice);
}

static GtkWidget *
create_days (MunComparisonView *self)
{
  static const struct { const char *id; const char *title; } spans[] = {
    { "7", N_("7 days") }, { DEFAULT_SPAN, N_("30 days") }, { "90", N_("90 days") }, { "365", N_("A year") }, { "0", N_("Everything") },
    { OWN_SPAN, N_("Chosen days") },
  };
  GtkWidget *flow = gtk_flow_box_new ();
  GtkWidget *parts[4];

  self->spans = g_object_new (MUN_TYPE_TABS, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    mun_tabs_add (self->spans, spans[i].id, _(spans[i].title));
  mun_tabs_select (self->spans, DEFAULT_SPAN);
  parts[0] = create_day (_("From the beginning of"), _("The first day"), &self->from);
  parts[1] = create_day (_("To the end of"), _("Now"), &self->to);
  self->type = create_choice (_("Which records"), _("All types"));
  self->person = create_choice (_("Whose changes"), _("All people"));
  parts[2] = GTK_WIDGET (self->type);
  parts[3] = GTK_WIDGET (self->person);
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (flow), 2);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 4);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 8);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 8);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (flow), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gtk_flow_box_append (GTK_FLOW_BOX (flow), parts[i]);
      gtk_widget_set_focusable (gtk_widget_get_parent (parts[i]), FALSE);
    }
  return flow;
}

static GtkWidget *
create_controls (MunComparisonView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *days = create_days (self);

  self->sum = GTK_LABEL (mun_label_new ("", NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->sum), TRUE);
  self->save = gtk_button_new_with_mnemonic (_("_Save as CSV…"));
  gtk_widget_set_tooltip_text (self->save, _("The differences as a table that a spreadsheet reads"));
  gtk_widget_set_sensitive (self->save, FALSE);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->sum));
  gtk_box_append (GTK_BOX (line), self->save);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->spans));
  gtk_box_append (GTK_BOX (box), days);
  gtk_box_append (GTK_BOX (box), line);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  g_signal_connect_object (self->spans, "selected", G_CALLBACK (span_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->from, "changed", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->to, "changed", G_CALLBACK (day_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->type, "notify::selected", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->person, "notify::selected", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->save, "clicked", G_CALLBACK (save_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static GtkWidget *
create_list (MunComparisonView *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_scrollable_new ();

  self->selection = gtk_no_selection_new (NULL);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), NULL);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "revisions");
  gtk_widget_add_css_class (self->list, "compared");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Differences"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  g_object_set (clamp, "maximum-size", WIDTH, "child", self->list, NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  return mun_one_stop_new (scroller, self->list);
}

static void
mun_comparison_view_dispose (GObject *object)
{
  MunComparisonView *self = MUN_COMPARISON_VIEW (object);

  self->page = NULL;
  g_clear_handle_id (&self->spinner_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->worker);
  g_clear_pointer (&self->types, g_ptr_array_unref);
  g_clear_pointer (&self->comparison, mun_comparison_unref);

  G_OBJECT_CLASS (mun_comparison_view_parent_class)->dispose (object);
}

static void
mun_comparison_view_class_init (MunComparisonViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_comparison_view_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
mun_comparison_view_init (MunComparisonView *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->types = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->none = adw_status_page_new ();
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (self->none), "mun-history-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (self->none), _("No difference"));
  gtk_widget_add_css_class (self->none, "compact");
  gtk_box_append (GTK_BOX (body), create_controls (self));
  gtk_stack_add_named (self->stack, mun_waiting_new (), "wait");
  gtk_stack_add_named (self->stack, create_list (self), "list");
  gtk_stack_add_named (self->stack, self->none, "none");
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), WIDTH);
  adw_clamp_set_child (ADW_CLAMP (clamp), body);
  gtk_box_append (GTK_BOX (self->box), clamp);
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->stack));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
mun_comparison_view_new (MunPage *page)
{
  MunComparisonView *self;
  g_autoptr(GtkListItemFactory) factory = NULL;

  g_return_val_if_fail (MUN_IS_PAGE (page), NULL);

  self = g_object_new (MUN_TYPE_COMPARISON_VIEW, NULL);
  self->page = page;
  self->worker = mun_worker_new (mun_page_get_workspace (page));
  factory = mun_comparison_factory_new (page);
  gtk_list_view_set_factory (GTK_LIST_VIEW (self->list), factory);
  take_span (self);
  return GTK_WIDGET (self);
}

void
mun_comparison_view_compare (MunComparisonView *self)
{
  g_return_if_fail (MUN_IS_COMPARISON_VIEW (self));

  compare (self);
}
