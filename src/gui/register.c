/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/register.h"

#include <glib/gi18n.h>

#include "gui/grid.h"
#include "gui/texts.h"
#include "gui/wizard-view.h"
#include "model/record-list.h"

struct _MunRegister {
  GtkWidget parent_instance;

  /* Template widgets */
  GtkWidget      *box;
  GtkWidget      *toolbar;
  GtkSearchEntry *search;
  GtkDropDown    *states;
  GtkToggleButton *withdrawn;
  GtkWidget      *filter_bar;
  GtkLabel       *filter_label;
  GtkStack       *stack;
  MunGrid        *grid;
  AdwStatusPage  *empty;
  GtkWidget      *add_button;

  /* Borrowed */
  MunWindow     *window; /* weak */
  const MunSpec *spec;

  /* Owned */
  MunFilter          *filter;
  MunRecordList      *list;
  int                 sort_field;
  gboolean            descending;
  char               *wanted; /* id to be marked when it arrives */
  gboolean            compact;
  gboolean            to_top; /* the next answer is another list: it starts at its first row */
};

G_DEFINE_FINAL_TYPE (MunRegister, mun_register, GTK_TYPE_WIDGET)

enum { ACTIVATED, COUNT_CHANGED, N_SIGNALS };

static guint signals[N_SIGNALS];

static const char *
get_state (MunRegister *self)
{
  guint selected = gtk_drop_down_get_selected (self->states);

  if (!mun_spec_has_state (self->spec) || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  return self->spec->fields[self->spec->state_field].choices[selected - 1].key;
}

static gboolean
is_narrowed (MunRegister *self)
{
  return mun_filter_get_length (self->filter) > 0 || get_state (self) != NULL || *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

static void
query (MunRegister *self)
{
  g_autoptr(MunFilter) filter = mun_filter_copy (self->filter);
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  const char *state = get_state (self);
  MunQuery wanted = { .which = gtk_toggle_button_get_active (self->withdrawn) ? MUN_ALL : MUN_LIVE };

  if (state != NULL)
    mun_filter_add (filter, self->spec->state_field, MUN_IS, state);
  mun_filter_fill (filter, &wanted);
  wanted.words = g_utf8_strlen (words, -1) >= 2 ? words : NULL;
  wanted.sort_field = self->sort_field;
  wanted.descending = self->descending;
  if (self->list != NULL)
    {
      self->to_top = TRUE;
      mun_record_list_set_query (self->list, &wanted);
      return;
    }
  self->list = mun_record_list_new (mun_window_get_workspace (self->window), &wanted);
}

/* A record that stands open beside the list leaves room for number, name and state. */
static void
show_columns (MunRegister *self)
{
  g_autofree int *fields = g_new (int, self->spec->n_fields + 2);
  guint n = 0;

  fields[n++] = MUN_SORT_REF;
  fields[n++] = self->spec->title_field;
  if (mun_spec_has_state (self->spec) && self->spec->state_field != self->spec->title_field)
    fields[n++] = self->spec->state_field;
  for (guint i = 0; !self->compact && i < self->spec->n_fields; i++)
    if (self->spec->fields[i].flags & MUN_LISTED && i != self->spec->title_field && !(mun_spec_has_state (self->spec) && i == self->spec->state_field))
      fields[n++] = i;
  fields[n] = MUN_NO_FIELD;
  mun_grid_set_columns (self->grid, fields, NULL);
}

static void
update_filter_bar (MunRegister *self)
{
  g_autofree char *text = mun_filter_describe (self->filter, mun_window_get_workspace (self->window));

  gtk_label_set_text (self->filter_label, text);
  gtk_widget_set_visible (self->filter_bar, *text != '\0');
}

static void
update_page (MunRegister *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  const char *page = "list";

  if (n == 0 && !mun_record_list_get_busy (self->list))
    page = is_narrowed (self) ? "nothing" : "empty";
  gtk_stack_set_visible_child_name (self->stack, page);
  gtk_widget_set_visible (self->toolbar, g_strcmp0 (page, "empty") != 0 || gtk_toggle_button_get_active (self->withdrawn));
}

static void
mark_wanted (MunRegister *self)
{
  guint position;

  if (self->wanted == NULL)
    return;
  position = *self->wanted != '\0' ? mun_record_list_find (self->list, self->wanted) : GTK_INVALID_LIST_POSITION;
  mun_grid_move_to (self->grid, position, FALSE);
}

static void
items_changed_cb (MunRegister *self)
{
  update_page (self);
  if (self->to_top)
    mun_grid_scroll_to_top (self->grid);
  self->to_top = FALSE;
  mark_wanted (self);
  g_signal_emit (self, signals[COUNT_CHANGED], 0);
}

static void
busy_cb (MunRegister *self)
{
  update_page (self);
}

static void
narrow_cb (MunRegister *self)
{
  if (self->list != NULL)
    query (self);
}

static void
sort_cb (MunRegister *self,
         int          field,
         gboolean     descending)
{
  self->sort_field = field;
  self->descending = descending;
  query (self);
}

static void
clear_cb (MunRegister *self)
{
  mun_filter_clear (self->filter);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->states, 0);
  update_filter_bar (self);
  query (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
row_activated_cb (MunRegister *self,
                  guint        position)
{
  g_autoptr(MunRecord) record = g_list_model_get_item (G_LIST_MODEL (self->list), position);

  if (record == NULL)
    return;
  g_free (self->wanted);
  self->wanted = g_strdup (mun_record_get_id (record));
  g_signal_emit (self, signals[ACTIVATED], 0, record);
}

static void
search_stopped_cb (MunRegister *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static void
fill_states (MunRegister *self)
{
  g_autoptr(GtkStringList) items = gtk_string_list_new (NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->states), mun_spec_has_state (self->spec));
  gtk_string_list_append (items, _("Every state"));
  if (mun_spec_has_state (self->spec))
    for (const MunChoice *choice = self->spec->fields[self->spec->state_field].choices; choice->key != NULL; choice++)
      gtk_string_list_append (items, _(choice->label));
  gtk_drop_down_set_model (self->states, G_LIST_MODEL (items));
}

static void
fill_empty_page (MunRegister *self,
                 const char  *icon)
{
  g_autofree char *purpose = g_markup_escape_text (_(self->spec->purpose), -1);
  g_autofree char *expects = g_markup_escape_text (_(self->spec->expects), -1);
  g_autofree char *title = g_markup_escape_text (_(self->spec->plural), -1);
  g_autofree char *text = *expects != '\0' ? g_strdup_printf (_("%s\n\nAn auditor expects: %s"), purpose, expects) : g_strdup (purpose);
  g_autofree char *add = g_strdup_printf (_("Add: %s"), _(self->spec->title));
  const MunWizard *wizard = mun_wizard_view_find (mun_place_of_type (self->spec), self->spec);

  adw_status_page_set_icon_name (self->empty, icon);
  adw_status_page_set_title (self->empty, title);
  adw_status_page_set_description (self->empty, text);
  gtk_button_set_label (GTK_BUTTON (self->add_button), wizard != NULL ? _("Start the Guided Questions") : add);
  if (wizard != NULL)
    {
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "s", wizard->id);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "win.wizard");
    }
  gtk_widget_set_visible (self->add_button, mun_workspace_read_only_reason (mun_window_get_workspace (self->window)) == NULL);
}

static void
mun_register_dispose (GObject *object)
{
  MunRegister *self = MUN_REGISTER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), MUN_TYPE_REGISTER);
  g_clear_object (&self->list);
  g_clear_pointer (&self->filter, mun_filter_free);
  g_clear_pointer (&self->wanted, g_free);
  g_clear_weak_pointer (&self->window);

  G_OBJECT_CLASS (mun_register_parent_class)->dispose (object);
}

static void
mun_register_class_init (MunRegisterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_register_dispose;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, MUN_TYPE_RECORD);
  signals[COUNT_CHANGED] = g_signal_new ("count-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (MUN_TYPE_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/muniment/Muniment/register.ui");
  gtk_widget_class_bind_template_child (widget_class, MunRegister, box);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, toolbar);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, search);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, states);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, withdrawn);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, filter_label);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, stack);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, grid);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, empty);
  gtk_widget_class_bind_template_child (widget_class, MunRegister, add_button);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_stopped_cb);
}

static void
mun_register_init (MunRegister *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
mun_register_new (MunWindow     *window,
                  const MunSpec *spec,
                  const char    *icon)
{
  MunRegister *self = g_object_new (MUN_TYPE_REGISTER, NULL);

  g_set_weak_pointer (&self->window, window);
  self->spec = spec;
  self->filter = mun_filter_new (spec);
  self->sort_field = MUN_SORT_REF;
  fill_states (self);
  fill_empty_page (self, icon);
  query (self);
  mun_grid_set_list (self->grid, mun_window_get_workspace (window), spec, self->list);
  show_columns (self);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  update_page (self);
  return GTK_WIDGET (self);
}

const MunSpec *
mun_register_get_spec (MunRegister *self)
{
  g_return_val_if_fail (MUN_IS_REGISTER (self), NULL);

  return self->spec;
}

void
mun_register_set_filter (MunRegister     *self,
                         const MunFilter *filter)
{
  g_return_if_fail (MUN_IS_REGISTER (self) && mun_filter_get_spec (filter) == self->spec);

  g_clear_pointer (&self->filter, mun_filter_free);
  self->filter = mun_filter_copy (filter);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->states, 0);
  update_filter_bar (self);
  query (self);
}

void
mun_register_set_compact (MunRegister *self,
                          gboolean     compact)
{
  g_return_if_fail (MUN_IS_REGISTER (self));

  self->compact = compact;
  show_columns (self);
}

void
mun_register_select (MunRegister *self,
                     const char  *id)
{
  g_return_if_fail (MUN_IS_REGISTER (self) && id != NULL);

  g_free (self->wanted);
  self->wanted = g_strdup (id);
  mark_wanted (self);
}

void
mun_register_find (MunRegister *self)
{
  g_return_if_fail (MUN_IS_REGISTER (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

guint
mun_register_get_count (MunRegister *self)
{
  g_return_val_if_fail (MUN_IS_REGISTER (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->list));
}

char *
mun_register_describe (MunRegister *self)
{
  g_return_val_if_fail (MUN_IS_REGISTER (self), NULL);

  if (mun_register_get_count (self) == 0)
    return g_strdup ("");
  return mun_text_count (mun_register_get_count (self));
}
