/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/conformity-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gui/clause-factory.h"
#include "gui/evidence.h"
#include "gui/one-stop.h"
#include "gui/panes.h"
#include "gui/requirement-view.h"
#include "gui/rows.h"
#include "gui/survey.h"
#include "gui/tabs.h"
#include "gui/worker.h"

struct _MunConformityPage {
  MunPage parent_instance;

  /* Children */
  MunPanes           *panes;
  MunTabs            *standards;
  MunShareBar        *bar;
  GtkToggleButton    *chips[MUN_N_EVIDENCE];
  GtkWidget          *required;
  GtkWidget          *entry;
  GtkStack           *stack;
  GtkListView        *list;
  MunRequirementView *view;

  /* Owned */
  MunWorker          *worker;
  GCancellable       *cancellable;
  MunSurvey          *survey;    /* NULL until the first one is there */
  GtkSingleSelection *selection;
  GHashTable         *open;      /* numbers of the clauses that are open */
  char               *shown;     /* what the detail shows: id of a requirement or number of a clause */
  gboolean            narrowed; /* the list shows a filter: all clauses are open */
};

G_DEFINE_FINAL_TYPE (MunConformityPage, mun_conformity_page, MUN_TYPE_PAGE)

static const MunStandard *
get_standard (MunConformityPage *self)
{
  const char *id = mun_tabs_get_selected (self->standards);

  return mun_catalogue_find_standard (self->survey->catalogue, id != NULL ? id : "28000");
}

static const char *
get_key (MunClauseNode *node)
{
  return node->requirement != NULL ? node->requirement->id : node->clause->number;
}

static guint
get_evidence (MunConformityPage *self)
{
  guint evidence = 0;

  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    if (gtk_toggle_button_get_active (self->chips[i]))
      evidence |= 1u << i;
  return evidence;
}

static GListModel *
create_children_cb (gpointer item,
                    gpointer user_data)
{
  MunClauseNode *node = item;

  return node->children != NULL ? G_LIST_MODEL (g_object_ref (node->children)) : NULL;
}

/* Filling ---------------------------------------------------------------------------------------------------------- */

/* Which clauses are open and what is selected outlives a refresh. */
static void
remember_open (MunConformityPage *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  if (gtk_single_selection_get_model (self->selection) == NULL || self->narrowed)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GtkTreeListRow) row = g_list_model_get_item (model, i);
      g_autoptr(MunClauseNode) node = gtk_tree_list_row_get_item (row);

      if (node->requirement != NULL)
        continue;
      if (gtk_tree_list_row_get_expanded (row))
        g_hash_table_add (self->open, g_strdup (node->clause->number));
      else
        g_hash_table_remove (self->open, node->clause->number);
    }
}

static void
open_clauses (MunConformityPage *self,
              GListModel        *model)
{
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GtkTreeListRow) row = g_list_model_get_item (model, i);
      g_autoptr(MunClauseNode) node = gtk_tree_list_row_get_item (row);

      if (node->requirement == NULL && g_hash_table_contains (self->open, node->clause->number))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static void
select_shown (MunConformityPage *self)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; self->shown != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr(GtkTreeListRow) row = g_list_model_get_item (model, i);
      g_autoptr(MunClauseNode) node = gtk_tree_list_row_get_item (row);

      if (g_strcmp0 (get_key (node), self->shown) == 0)
        {
          gtk_single_selection_set_selected (self->selection, i);
          mun_requirement_view_show (self->view, node);
          return;
        }
    }
}

static void
show_counts (MunConformityPage *self)
{
  gboolean required = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->required));
  guint counts[MUN_N_EVIDENCE];
  guint total = mun_survey_count (self->survey->nodes, get_standard (self), required, counts);
  g_autofree char *subtitle = g_strdup_printf (_("%u of %u requirements proved by your records"), counts[MUN_EVIDENCE_COMPLETE], total);

  mun_share_bar_set (self->bar, counts);
  mun_page_set_subtitle (MUN_PAGE (self), subtitle);
  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", counts[i]);
      GtkWidget *label = g_object_get_data (G_OBJECT (self->chips[i]), "number");

      gtk_label_set_text (GTK_LABEL (label), number);
    }
}

static void
fill (MunConformityPage *self)
{
  MunSurveyFilter filter = { 0 };
  g_autoptr(GListStore) tree = NULL;
  GtkTreeListModel *rows;
  gboolean narrowed;
  guint n_shown = 0;

  if (self->survey == NULL)
    return;
  filter.evidence = get_evidence (self);
  filter.required = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->required));
  filter.words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  narrowed = filter.evidence != 0 || *filter.words != '\0';
  remember_open (self);
  self->narrowed = narrowed;
  tree = mun_survey_tree (self->survey->nodes, get_standard (self), &filter, &n_shown);
  rows = gtk_tree_list_model_new (G_LIST_MODEL (g_steal_pointer (&tree)), FALSE, narrowed, create_children_cb, NULL, NULL);
  if (!narrowed)
    open_clauses (self, G_LIST_MODEL (rows));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (rows));
  g_object_unref (rows);
  show_counts (self);
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "list" : "none");
  select_shown (self);
}

static gpointer
survey_in_thread (MunWorkspace  *workspace,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  return mun_survey_new (workspace, data, error);
}

static void
survey_ready_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  MunConformityPage *self = MUN_CONFORMITY_PAGE (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(MunSurvey) survey = mun_worker_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (survey == NULL)
    {
      mun_page_fail (MUN_PAGE (self), survey_ready_cb, error->message);
      gtk_stack_set_visible_child_name (self->stack, "none");
      return;
    }
  mun_page_mend (MUN_PAGE (self), survey_ready_cb);
  g_clear_pointer (&self->survey, mun_survey_free);
  self->survey = g_steal_pointer (&survey);
  fill (self);
}

/* What people do --------------------------------------------------------------------------------------------------- */

static void
filter_cb (MunConformityPage *self)
{
  fill (self);
}

static void
standard_cb (MunConformityPage *self)
{
  g_clear_pointer (&self->shown, g_free);
  mun_requirement_view_show (self->view, NULL);
  g_hash_table_remove_all (self->open);
  gtk_single_selection_set_model (self->selection, NULL);
  fill (self);
}

static void
selected_cb (MunConformityPage *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr(MunClauseNode) node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (node == NULL || g_strcmp0 (get_key (node), self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (get_key (node));
  mun_requirement_view_show (self->view, node);
}

static gboolean
toggle_cb (gpointer user_data)
{
  GtkTreeListRow *row = user_data;

  gtk_tree_list_row_set_expanded (row, !gtk_tree_list_row_get_expanded (row));
  return G_SOURCE_REMOVE;
}

/* Rows that come and go while the list still handles the click confuse it: a clause opens after that. */
static void
activate_cb (MunConformityPage *self,
             guint              position)
{
  g_autoptr(GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr(MunClauseNode) node = gtk_tree_list_row_get_item (row);

  if (node->requirement == NULL)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, toggle_cb, g_object_ref (row), g_object_unref);
  else
    mun_panes_open (self->panes);
}

/* Right opens a clause, Left closes it, and the clause that a requirement stands in. */
static gboolean
key_cb (MunConformityPage *self,
        guint              key)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr(GtkTreeListRow) parent = row != NULL ? gtk_tree_list_row_get_parent (row) : NULL;

  if (row == NULL || (key != GDK_KEY_Right && key != GDK_KEY_Left))
    return GDK_EVENT_PROPAGATE;
  if (gtk_tree_list_row_is_expandable (row) && gtk_tree_list_row_get_expanded (row) != (key == GDK_KEY_Right))
    gtk_tree_list_row_set_expanded (row, key == GDK_KEY_Right);
  else if (key == GDK_KEY_Left && parent != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.select-item", "(ubb)", gtk_tree_list_row_get_position (parent), FALSE, FALSE);
  return GDK_EVENT_STOP;
}

static void
clear_filter_cb (MunConformityPage *self)
{
  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    gtk_toggle_button_set_active (self->chips[i], FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  fill (self);
}

/* Building --------------------------------------------------------------------------------------------------------- */

static GtkToggleButton *
create_chip (MunEvidence evidence)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);
  GtkWidget *icon = gtk_image_new_from_icon_name (mun_evidence_icon (evidence));
  GtkWidget *number = gtk_label_new ("");

  gtk_widget_add_css_class (icon, mun_evidence_class (evidence));
  gtk_widget_add_css_class (number, "numeric");
  gtk_widget_add_css_class (number, "heading");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), number);
  gtk_box_append (GTK_BOX (box), gtk_label_new (_(mun_evidence_label (evidence))));
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "evidence-chip");
  gtk_widget_set_halign (chip, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (chip), "number", number);
  return GTK_TOGGLE_BUTTON (chip);
}

static GtkWidget *
create_chips (MunConformityPage *self)
{
  GtkWidget *flow = gtk_flow_box_new ();

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (flow), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (flow), 3);
  gtk_flow_box_set_min_children_per_line (GTK_FLOW_BOX (flow), 2);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (flow), 4);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (flow), 4);
  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    {
      self->chips[i] = create_chip (i);
      gtk_flow_box_append (GTK_FLOW_BOX (flow), GTK_WIDGET (self->chips[i]));
      gtk_widget_set_focusable (gtk_widget_get_parent (GTK_WIDGET (self->chips[i])), FALSE);
      g_signal_connect_object (self->chips[i], "toggled", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
    }
  return flow;
}

static GtkWidget *
create_controls (MunConformityPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->standards = g_object_new (MUN_TYPE_TABS, NULL);
  mun_tabs_add (self->standards, "28000", "ISO 28000");
  mun_tabs_add (self->standards, "22320", "ISO 22320");
  mun_tabs_select (self->standards, "28000");
  self->bar = MUN_SHARE_BAR (mun_share_bar_new ());
  self->entry = gtk_search_entry_new ();
  g_object_set (self->entry, "placeholder-text", _("Find a requirement"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find a requirement"), -1);
  gtk_widget_set_hexpand (self->entry, TRUE);
  self->required = gtk_check_button_new_with_mnemonic (_("_Required only"));
  gtk_widget_set_tooltip_text (self->required, _("Only what the standard requires (“shall”), without recommendations"));
  gtk_box_append (GTK_BOX (row), self->entry);
  gtk_box_append (GTK_BOX (row), self->required);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->standards));
  gtk_box_append (GTK_BOX (box), row);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (box), create_chips (self));
  gtk_widget_set_margin_top (box, 8);
  gtk_widget_set_margin_bottom (box, 8);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  g_signal_connect_object (self->standards, "selected", G_CALLBACK (standard_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->required, "toggled", G_CALLBACK (filter_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static GtkWidget *
create_list (MunConformityPage *self)
{
  GtkListItemFactory *factory = mun_clause_factory_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->selection)), factory));
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "clauses");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Requirements"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->list), keys);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  return mun_one_stop_new (scroller, GTK_WIDGET (self->list));
}

static GtkWidget *
create_none (MunConformityPage *self)
{
  GtkWidget *status = adw_status_page_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_("Show _All"));

  adw_status_page_set_title (ADW_STATUS_PAGE (status), _("No requirement fits"));
  gtk_widget_add_css_class (status, "compact");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_child (ADW_STATUS_PAGE (status), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clear_filter_cb), self, G_CONNECT_SWAPPED);
  return status;
}

static void
folded_cb (MunConformityPage *self)
{
  gtk_list_view_set_single_click_activate (self->list, mun_panes_get_folded (self->panes));
}

static void
mun_conformity_page_refresh (MunPage *page)
{
  MunConformityPage *self = MUN_CONFORMITY_PAGE (page);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  mun_worker_run (self->worker, self, survey_in_thread,
                  self->survey != NULL ? mun_catalogue_ref (self->survey->catalogue) : NULL, (GDestroyNotify) mun_catalogue_unref,
                  (GDestroyNotify) mun_survey_free, self->cancellable, survey_ready_cb, NULL);
}

static void
mun_conformity_page_find (MunPage *page)
{
  MunConformityPage *self = MUN_CONFORMITY_PAGE (page);

  mun_panes_close (self->panes);
  gtk_widget_grab_focus (self->entry);
}

static gboolean
mun_conformity_page_save (MunPage *page)
{
  return mun_requirement_view_save (MUN_CONFORMITY_PAGE (page)->view);
}

static void
mun_conformity_page_back (MunPage *page)
{
  mun_panes_close (MUN_CONFORMITY_PAGE (page)->panes);
}

static void
mun_conformity_page_constructed (GObject *object)
{
  MunConformityPage *self = MUN_CONFORMITY_PAGE (object);
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *spinner = mun_spinner_new ();

  G_OBJECT_CLASS (mun_conformity_page_parent_class)->constructed (object);

  self->open = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->worker = mun_worker_new (mun_page_get_workspace (MUN_PAGE (self)));
  self->stack = GTK_STACK (gtk_stack_new ());
  self->view = MUN_REQUIREMENT_VIEW (mun_requirement_view_new (MUN_PAGE (self)));
  gtk_stack_add_named (self->stack, spinner, "wait");
  gtk_stack_add_named (self->stack, create_list (self), "list");
  gtk_stack_add_named (self->stack, create_none (self), "none");
  gtk_box_append (GTK_BOX (pane), create_controls (self));
  gtk_box_append (GTK_BOX (pane), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (pane), GTK_WIDGET (self->stack));
  self->panes = MUN_PANES (mun_panes_new (MUN_PAGE (self), pane, GTK_WIDGET (self->view)));
  g_signal_connect_object (mun_panes_get_leaflet (self->panes), "notify::folded", G_CALLBACK (folded_cb), self, G_CONNECT_SWAPPED);
  mun_page_set_content (MUN_PAGE (self), GTK_WIDGET (self->panes));
  mun_conformity_page_refresh (MUN_PAGE (self));
}

static void
mun_conformity_page_dispose (GObject *object)
{
  MunConformityPage *self = MUN_CONFORMITY_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->selection);
  g_clear_object (&self->worker);

  G_OBJECT_CLASS (mun_conformity_page_parent_class)->dispose (object);
}

static void
mun_conformity_page_finalize (GObject *object)
{
  MunConformityPage *self = MUN_CONFORMITY_PAGE (object);

  g_clear_pointer (&self->survey, mun_survey_free);
  g_clear_pointer (&self->open, g_hash_table_unref);
  g_free (self->shown);

  G_OBJECT_CLASS (mun_conformity_page_parent_class)->finalize (object);
}

static void
mun_conformity_page_class_init (MunConformityPageClass *klass)
{
  MunPageClass *page_class = MUN_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = mun_conformity_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = mun_conformity_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = mun_conformity_page_finalize;
  page_class->refresh = mun_conformity_page_refresh;
  page_class->find = mun_conformity_page_find;
  page_class->save = mun_conformity_page_save;
  page_class->back = mun_conformity_page_back;
}

static void
mun_conformity_page_init (MunConformityPage *self)
{
}

void
mun_conformity_page_show_requirement (MunConformityPage *self,
                                      const char        *id)
{
  const char *number;
  g_autofree char *standard = NULL;
  g_autofree char *clause = NULL;
  gboolean whole;

  g_return_if_fail (MUN_IS_CONFORMITY_PAGE (self) && id != NULL);

  number = strchr (id, ':');
  if (number == NULL)
    return;
  standard = g_strndup (id, number - id);
  clause = g_strdup (number + 1);
  remember_open (self);
  gtk_single_selection_set_model (self->selection, NULL);
  mun_tabs_select (self->standards, standard);
  for (guint i = 0; i < MUN_N_EVIDENCE; i++)
    gtk_toggle_button_set_active (self->chips[i], FALSE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->required), FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  /* "8.3.1-02" stands in 8.3.1, which stands in 8.3, which stands in 8. */
  whole = strchr (clause, '-') == NULL;
  if (whole)
    g_hash_table_add (self->open, g_strdup (clause));
  for (char *end = whole ? strrchr (clause, '.') : strpbrk (clause, "-"); end != NULL; end = strrchr (clause, '.'))
    {
      *end = '\0';
      g_hash_table_add (self->open, g_strdup (clause));
    }
  g_free (self->shown);
  self->shown = g_strdup (whole ? number + 1 : id);
  fill (self);
  if (!whole)
    mun_panes_open (self->panes);
}
