/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/history-page.h"

#include <glib/gi18n.h>

#include "gui/comparison-view.h"
#include "gui/moments.h"
#include "gui/one-stop.h"
#include "gui/panes.h"
#include "gui/revision-list.h"
#include "gui/revision-view.h"
#include "gui/rows.h"
#include "gui/verify-window.h"
#include "gui/worker.h"
#include "model/summary.h"

#define FIRST_ROWS 14
#define MORE_ROWS  4
/* So many rows a list keeps, whether they are in sight or not. */
#define KEPT_ROWS  220

struct _MunHistoryPage {
  MunPage parent_instance;

  /* Children */
  GtkStack        *views;
  MunPanes        *panes;
  GtkWidget       *comparison; /* NULL until it is first asked for */
  GtkWidget       *compare;
  GtkWidget       *entry;
  GtkWidget       *chip;
  GtkLabel        *chip_label;
  GtkStack        *stack;
  GtkListView     *list;
  MunRevisionView *view;

  /* Owned */
  GtkSingleSelection *selection;
  MunWorker          *worker;
  GCancellable       *cancellable;
  char               *record; /* id, or NULL for all */
  gint64              shown;  /* number of the revision in the detail, 0 for none */
  gboolean            begun;  /* the first rows were seen */
};

G_DEFINE_FINAL_TYPE (MunHistoryPage, mun_history_page, MUN_TYPE_PAGE)

typedef struct {
  char *record;
  char *words;
} Search;

static void
free_search (gpointer data)
{
  Search *search = data;

  g_free (search->record);
  g_free (search->words);
  g_free (search);
}

/* Rows ------------------------------------------------------------------------------------------------------------- */

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *day = mun_label_new ("", "section-title");
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *clock = gtk_label_new ("");
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *summary = mun_label_new ("", NULL);
  GtkWidget *person = mun_label_new ("", "caption");

  gtk_widget_add_css_class (clock, "caption");
  gtk_widget_add_css_class (clock, "numeric");
  gtk_widget_add_css_class (clock, "dim-label");
  gtk_widget_set_valign (clock, GTK_ALIGN_START);
  gtk_widget_set_margin_top (clock, 3);
  gtk_widget_add_css_class (person, "dim-label");
  gtk_label_set_lines (GTK_LABEL (summary), 2);
  gtk_label_set_ellipsize (GTK_LABEL (summary), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), summary);
  gtk_box_append (GTK_BOX (texts), person);
  gtk_box_append (GTK_BOX (row), clock);
  gtk_box_append (GTK_BOX (row), texts);
  gtk_widget_add_css_class (row, "revision");
  gtk_box_append (GTK_BOX (box), day);
  gtk_box_append (GTK_BOX (box), row);
  g_object_set_data (G_OBJECT (box), "day", day);
  g_object_set_data (G_OBJECT (box), "clock", clock);
  g_object_set_data (G_OBJECT (box), "summary", summary);
  g_object_set_data (G_OBJECT (box), "person", person);
  gtk_list_item_set_child (item, box);
}

static char *
get_day (MunHistoryPage *self,
         guint           position)
{
  g_autoptr(MunRevisionItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  return item != NULL ? mun_text_day (item->revision->at, mun_workspace_get_today (mun_page_get_workspace (MUN_PAGE (self)))) : NULL;
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             gpointer                  user_data)
{
  MunHistoryPage *self = user_data;
  GObject *box = G_OBJECT (gtk_list_item_get_child (item));
  const MunRevision *revision = MUN_REVISION_ITEM (gtk_list_item_get_item (item))->revision;
  guint position = gtk_list_item_get_position (item);
  g_autofree char *day = get_day (self, position);
  g_autofree char *above = position > 0 ? get_day (self, position - 1) : NULL;
  g_autofree char *clock = mun_text_clock (revision->at);
  g_autofree char *summary = mun_summary_in (revision->summary, NULL);

  gtk_widget_set_visible (g_object_get_data (box, "day"), g_strcmp0 (day, above) != 0);
  gtk_label_set_text (g_object_get_data (box, "day"), day);
  gtk_label_set_text (g_object_get_data (box, "clock"), clock);
  gtk_label_set_text (g_object_get_data (box, "summary"), summary);
  gtk_label_set_text (g_object_get_data (box, "person"), revision->person);
}

/* Filling ---------------------------------------------------------------------------------------------------------- */

static gboolean
is_shown (MunHistoryPage *self,
          guint           position)
{
  g_autoptr(MunRevisionItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  return item != NULL && item->revision->number == self->shown;
}

/* After a change the revision in the detail stands a little lower; a long way down is not worth reading the history for. */
static void
select_shown (MunHistoryPage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; self->shown != 0 && i < MIN (n, 500); i++)
    if (is_shown (self, i))
      {
        gtk_single_selection_set_selected (self->selection, i);
        return;
      }
}

/* Returns: whether rows are left for the next moment */
static gboolean
add_rows (GtkWidget *widget)
{
  MunHistoryPage *self = MUN_HISTORY_PAGE (widget);
  GListModel *model = gtk_single_selection_get_model (self->selection);
  guint size;

  self->begun = TRUE;
  if (!GTK_IS_SLICE_LIST_MODEL (model))
    return FALSE;
  size = gtk_slice_list_model_get_size (GTK_SLICE_LIST_MODEL (model)) + MORE_ROWS;
  gtk_slice_list_model_set_size (GTK_SLICE_LIST_MODEL (model), size < KEPT_ROWS ? size : G_MAXUINT);
  if (size < KEPT_ROWS)
    return TRUE;
  select_shown (self);
  return FALSE;
}

/* A list makes the rows it keeps at once, which takes many frames: at first it is given those in sight, and the others moment by moment. */
static GListModel *
begin_rows (MunHistoryPage  *self,
            MunRevisionList *revisions)
{
  if (self->begun)
    return g_object_ref (G_LIST_MODEL (revisions));
  mun_moments_begin (GTK_WIDGET (self), add_rows);
  return G_LIST_MODEL (gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (revisions)), 0, FIRST_ROWS));
}

static void
set_list (MunHistoryPage  *self,
          MunRevisionList *revisions)
{
  g_autoptr(GListModel) rows = begin_rows (self, revisions);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (revisions));
  g_autofree char *subtitle = g_strdup_printf (g_dngettext (NULL, "%u revision", "%u revisions", n), n);

  gtk_single_selection_set_model (self->selection, rows);
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "none");
  mun_page_set_subtitle (MUN_PAGE (self), subtitle);
  select_shown (self);
}

static gpointer
search_in_thread (MunWorkspace  *workspace,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  Search *search = data;

  return mun_revision_search (workspace, search->record, search->words, cancellable, error);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  MunHistoryPage *self = MUN_HISTORY_PAGE (source);
  g_autoptr(GError) error = NULL;
  GPtrArray *revisions = mun_worker_finish (result, &error);
  g_autoptr(MunRevisionList) list = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (revisions == NULL)
    {
      mun_page_fail (MUN_PAGE (self), found_cb, error->message);
      return;
    }
  mun_page_mend (MUN_PAGE (self), found_cb);
  list = mun_revision_list_new_for_array (revisions);
  set_list (self, list);
}

static void
fill (MunHistoryPage *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr(MunRevisionList) all = NULL;
  Search *search;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (*words == '\0' && self->record == NULL)
    {
      all = mun_revision_list_new (mun_page_get_workspace (MUN_PAGE (self)));
      mun_page_mend (MUN_PAGE (self), found_cb);
      set_list (self, all);
      return;
    }
  self->cancellable = g_cancellable_new ();
  search = g_new0 (Search, 1);
  search->record = g_strdup (self->record);
  search->words = g_strdup (words);
  mun_worker_run (self->worker, self, search_in_thread, search, free_search, (GDestroyNotify) g_ptr_array_unref, self->cancellable, found_cb, NULL);
}

/* What people do --------------------------------------------------------------------------------------------------- */

static void
selected_cb (MunHistoryPage *self)
{
  MunRevisionItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item == NULL)
    return;
  self->shown = item->revision->number;
  mun_revision_view_show (self->view, item->revision);
}

static void
activate_cb (MunHistoryPage *self)
{
  mun_panes_open (self->panes);
}

static void
show_all_cb (MunHistoryPage *self)
{
  mun_history_page_set_record (self, NULL);
}

static void
verify_cb (MunHistoryPage *self)
{
  mun_verify_window_show (mun_page_get_window (MUN_PAGE (self)));
}

static gboolean
is_comparing (MunHistoryPage *self)
{
  return self->comparison != NULL && gtk_stack_get_visible_child (self->views) == self->comparison;
}

static void
compare_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  MunHistoryPage *self = MUN_HISTORY_PAGE (widget);

  if (self->comparison == NULL)
    {
      self->comparison = mun_comparison_view_new (MUN_PAGE (self));
      gtk_stack_add_child (self->views, self->comparison);
    }
  gtk_stack_set_visible_child (self->views, self->comparison);
  gtk_widget_set_visible (self->compare, FALSE);
  mun_page_set_title (MUN_PAGE (self), _("Compare Two Days"));
  mun_page_set_deep (MUN_PAGE (self), TRUE);
  mun_comparison_view_compare (MUN_COMPARISON_VIEW (self->comparison));
  gtk_widget_child_focus (self->comparison, GTK_DIR_TAB_FORWARD);
}

static void
show_timeline (MunHistoryPage *self)
{
  gtk_stack_set_visible_child (self->views, GTK_WIDGET (self->panes));
  gtk_widget_set_visible (self->compare, TRUE);
  mun_page_set_title (MUN_PAGE (self), _("History"));
  mun_page_set_deep (MUN_PAGE (self), FALSE);
}

static void
folded_cb (MunHistoryPage *self)
{
  gtk_list_view_set_single_click_activate (self->list, mun_panes_get_folded (self->panes));
}

/* Building --------------------------------------------------------------------------------------------------------- */

/* Below the search, not in the bar above: together they are too wide for a narrow window. */
static GtkWidget *
create_buttons (MunHistoryPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *verify = gtk_button_new_with_mnemonic (_("_Verify"));

  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  self->compare = gtk_button_new_with_mnemonic (_("_Compare…"));
  gtk_widget_set_tooltip_text (self->compare, _("Choose two days and see what is different between them"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->compare), "history.compare");
  gtk_widget_set_tooltip_text (verify, _("Prove that nobody changed the past: replays all revisions and compares"));
  g_signal_connect_object (verify, "clicked", G_CALLBACK (verify_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), self->compare);
  gtk_box_append (GTK_BOX (box), verify);
  return box;
}

static GtkWidget *
create_controls (MunHistoryPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *all = mun_icon_button_new ("window-close-symbolic", _("Show the changes of all records"));

  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Find a person or a word"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find a person or a word"), -1);
  self->chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->chip_label = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_ellipsize (self->chip_label, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->chip, "chip");
  gtk_widget_add_css_class (all, "flat");
  gtk_widget_add_css_class (all, "circular");
  gtk_widget_set_halign (self->chip, GTK_ALIGN_START);
  gtk_widget_set_visible (self->chip, FALSE);
  gtk_box_append (GTK_BOX (self->chip), GTK_WIDGET (self->chip_label));
  gtk_box_append (GTK_BOX (self->chip), all);
  gtk_box_append (GTK_BOX (box), self->entry);
  gtk_box_append (GTK_BOX (box), create_buttons (self));
  gtk_box_append (GTK_BOX (box), self->chip);
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (all, "clicked", G_CALLBACK (show_all_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static GtkWidget *
create_list (MunHistoryPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "revisions");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Changes"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  return mun_one_stop_new (scroller, GTK_WIDGET (self->list));
}

static GtkWidget *
create_none (void)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("Nothing found"));
  adw_status_page_set_description (ADW_STATUS_PAGE (status), _("No change has these words in its line, and nobody of this name made one."));
  gtk_widget_add_css_class (status, "compact");
  return status;
}

static void
mun_history_page_refresh (MunPage *page)
{
  MunHistoryPage *self = MUN_HISTORY_PAGE (page);

  fill (self);
  if (is_comparing (self))
    mun_comparison_view_compare (MUN_COMPARISON_VIEW (self->comparison));
}

static void
mun_history_page_find (MunPage *page)
{
  MunHistoryPage *self = MUN_HISTORY_PAGE (page);

  if (is_comparing (self))
    show_timeline (self);
  mun_panes_close (self->panes);
  gtk_widget_grab_focus (self->entry);
}

static void
mun_history_page_back (MunPage *page)
{
  MunHistoryPage *self = MUN_HISTORY_PAGE (page);

  if (is_comparing (self))
    show_timeline (self);
  else
    mun_panes_close (self->panes);
}

static void
mun_history_page_constructed (GObject *object)
{
  MunHistoryPage *self = MUN_HISTORY_PAGE (object);
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (mun_history_page_parent_class)->constructed (object);

  self->worker = mun_worker_new (mun_page_get_workspace (MUN_PAGE (self)));
  self->view = MUN_REVISION_VIEW (mun_revision_view_new (MUN_PAGE (self)));
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, create_list (self), "list");
  gtk_stack_add_named (self->stack, create_none (), "none");
  gtk_box_append (GTK_BOX (pane), create_controls (self));
  gtk_box_append (GTK_BOX (pane), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (pane), GTK_WIDGET (self->stack));
  self->panes = MUN_PANES (mun_panes_new (MUN_PAGE (self), pane, GTK_WIDGET (self->view)));
  g_signal_connect_object (mun_panes_get_leaflet (self->panes), "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  self->views = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (self->views, GTK_WIDGET (self->panes));
  mun_page_set_content (MUN_PAGE (self), GTK_WIDGET (self->views));
  fill (self);
}

static void
mun_history_page_dispose (GObject *object)
{
  MunHistoryPage *self = MUN_HISTORY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->selection);
  g_clear_object (&self->worker);
  g_clear_pointer (&self->record, g_free);

  G_OBJECT_CLASS (mun_history_page_parent_class)->dispose (object);
}

static void
mun_history_page_class_init (MunHistoryPageClass *klass)
{
  MunPageClass *page_class = MUN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mun_history_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = mun_history_page_dispose;
  page_class->refresh = mun_history_page_refresh;
  page_class->find = mun_history_page_find;
  page_class->back = mun_history_page_back;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "history.compare", NULL, compare_cb);
}

static void
mun_history_page_init (MunHistoryPage *self)
{
}

void
mun_history_page_set_record (MunHistoryPage *self,
                             const char     *id)
{
  MunWorkspace *workspace;
  const MunSpec *spec;

  g_return_if_fail (MUN_IS_HISTORY_PAGE (self));

  workspace = mun_page_get_workspace (MUN_PAGE (self));
  g_free (self->record);
  self->record = g_strdup (id);
  if (is_comparing (self))
    show_timeline (self);
  gtk_widget_set_visible (self->chip, id != NULL);
  spec = id != NULL ? mun_store_find_type (mun_workspace_get_store (workspace), id) : NULL;
  if (spec != NULL)
    {
      g_autofree char *title = mun_workspace_title (workspace, spec, id);

      gtk_label_set_text (self->chip_label, title);
    }
  fill (self);
}

void
mun_history_page_find_words (MunHistoryPage *self,
                             const char     *words)
{
  g_return_if_fail (MUN_IS_HISTORY_PAGE (self) && words != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  mun_history_page_set_record (self, NULL);
}
