/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/filter-entry.h"

#include <string.h>

#include <glib/gi18n.h>

#include "gui/filter.h"
#include "gui/rows.h"
#include "gui/wrap-layout.h"
#include "model/typed-value.h"

struct _MunFilterEntry {
  GtkWidget parent_instance;

  /* Children */
  GtkWidget  *box;
  GtkWidget  *entry;
  GtkWidget  *chips;
  GtkWidget  *popover;
  GtkListBox *list;

  /* Borrowed */
  MunWorkspace  *workspace; /* weak */
  const MunSpec *spec;

  /* Owned */
  char           *parsed; /* the text behind @filter */
  MunTypedFilter *filter;
  MunCriteria    *criteria;
};

G_DEFINE_FINAL_TYPE (MunFilterEntry, mun_filter_entry, GTK_TYPE_WIDGET)

enum { CHANGED, LEFT, N_SIGNALS };

static guint signals[N_SIGNALS];

static MunTypedContext
get_context (MunFilterEntry *self)
{
  return (MunTypedContext) { mun_workspace_get_today (self->workspace), mun_workspace_get_person (self->workspace), self->criteria,
                             mun_workspace_get_store (self->workspace) };
}

static char *
describe_term (MunFilterEntry     *self,
               const MunTypedTerm *term)
{
  g_autoptr(MunFilter) filter = mun_filter_new (self->spec);

  if (term->problem != NULL)
    return g_strdup (term->problem);
  for (guint i = 0; i < term->n_conditions; i++)
    mun_filter_add (filter, term->conditions[i].field, term->conditions[i].op, term->conditions[i].value);
  return mun_filter_describe (filter, self->workspace);
}

static void
remove_cb (GtkWidget *button,
           gpointer   user_data)
{
  MunFilterEntry *self = user_data;
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "term"));
  g_autofree char *left = NULL;

  if (index >= self->filter->terms->len)
    return;
  left = mun_typed_filter_remove (mun_filter_entry_get_text (self), self->filter->terms->pdata[index]);
  gtk_widget_grab_focus (self->entry);
  mun_filter_entry_set_text (self, left);
}

static GtkWidget *
create_chip (MunFilterEntry     *self,
             const MunTypedTerm *term,
             guint               index)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *text = describe_term (self, term);
  g_autofree char *name = g_strdup_printf (_("Remove “%s”"), term->text);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *button = mun_icon_button_new ("window-close-symbolic", name);

  gtk_widget_add_css_class (chip, "chip");
  if (term->problem != NULL)
    {
      gtk_widget_add_css_class (chip, "problem");
      gtk_box_append (GTK_BOX (chip), gtk_image_new_from_icon_name ("dialog-warning-symbolic"));
    }
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, text);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  g_object_set_data (G_OBJECT (button), "term", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (remove_cb), self, 0);
  gtk_box_append (GTK_BOX (chip), label);
  gtk_box_append (GTK_BOX (chip), button);
  return chip;
}

static void
show_chips (MunFilterEntry *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), child);
  for (guint i = 0; i < self->filter->terms->len; i++)
    gtk_box_append (GTK_BOX (self->chips), create_chip (self, self->filter->terms->pdata[i], i));
  gtk_widget_set_visible (self->chips, self->filter->terms->len > 0);
}

static void
parse (MunFilterEntry *self)
{
  MunTypedContext context = get_context (self);

  g_clear_pointer (&self->filter, mun_typed_filter_free);
  g_free (self->parsed);
  self->parsed = g_strdup (mun_filter_entry_get_text (self));
  self->filter = mun_typed_filter_parse (self->spec, self->parsed, &context);
  show_chips (self);
}

/* Completing -------------------------------------------------------------------------------------------------------- */

/* Returns: (transfer full) (nullable): what is offered in the words of the screen, where the word that is typed is another one */
static char *
read_offer (MunFilterEntry *self,
            const char     *word)
{
  const char *colon = strchr (word, ':');
  g_autofree char *name = colon != NULL ? g_strndup (word, colon - word) : NULL;
  int field = name != NULL ? mun_typed_filter_find_field (self->spec, name) : -1;
  const char *label = field >= 0 ? _(self->spec->fields[field].label) : NULL;
  g_autofree char *folded_name = field >= 0 ? mun_typed_fold (name) : NULL;
  g_autofree char *folded_label = field >= 0 ? mun_typed_fold (label) : NULL;
  g_autofree char *value = colon != NULL ? g_strstrip (g_strdup (colon + 1)) : NULL;

  if (field < 0 || g_str_equal (folded_name, folded_label))
    return NULL;
  return *value != '\0' ? g_strdup_printf ("%s: %s", label, value) : g_strdup (label);
}

/* Only the last word is shown: the rest stands in the entry. */
static GtkWidget *
create_completion (MunFilterEntry *self,
                   const char     *text)
{
  const char *typed = mun_filter_entry_get_text (self);
  const char *blank = strrchr (typed, ' ');
  const char *word = text + (blank != NULL ? blank + 1 - typed : 0);
  g_autofree char *offer = read_offer (self, word);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (offer != NULL ? offer : word);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (offer != NULL)
    {
      GtkWidget *written = gtk_label_new (word);

      gtk_widget_add_css_class (written, "dim-label");
      gtk_box_append (GTK_BOX (box), written);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "text", g_strdup (text), g_free);
  return row;
}

static void
show_completions (MunFilterEntry *self)
{
  MunTypedContext context = get_context (self);
  g_auto(GStrv) texts = mun_typed_filter_complete (self->spec, mun_filter_entry_get_text (self), &context);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (char **text = texts; *text != NULL; text++)
    gtk_list_box_append (self->list, create_completion (self, *text));
  if (texts[0] == NULL || gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  else
    gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
complete (MunFilterEntry *self,
          GtkListBoxRow  *row)
{
  const char *text = g_object_get_data (G_OBJECT (row), "text");
  g_autofree char *kept = g_strdup (text);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->entry);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), kept);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
chosen_cb (MunFilterEntry *self,
           GtkListBoxRow  *row)
{
  complete (self, row);
}

static void
move_in_list (MunFilterEntry *self,
              int             step)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int index = row != NULL ? gtk_list_box_row_get_index (row) + step : step > 0 ? 0 : -1;

  row = index >= 0 ? gtk_list_box_get_row_at_index (self->list, index) : NULL;
  if (row != NULL || index < 0)
    gtk_list_box_select_row (self->list, row);
}

/* The focus stays where one types. */
static gboolean
key_cb (MunFilterEntry *self,
        guint           key)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (!gtk_widget_get_visible (self->popover))
    {
      if (key != GDK_KEY_Down)
        return GDK_EVENT_PROPAGATE;
      g_signal_emit (self, signals[LEFT], 0);
      return GDK_EVENT_STOP;
    }
  switch (key)
    {
    case GDK_KEY_Down:
      move_in_list (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      move_in_list (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_Tab:
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      if (row == NULL)
        return GDK_EVENT_PROPAGATE;
      complete (self, row);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self->popover));
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
typed_cb (MunFilterEntry *self)
{
  if (self->spec == NULL || self->workspace == NULL)
    return;
  show_completions (self);
}

static void
changed_cb (MunFilterEntry *self)
{
  if (self->spec == NULL || self->workspace == NULL || g_strcmp0 (self->parsed, mun_filter_entry_get_text (self)) == 0)
    return;
  parse (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
stopped_cb (MunFilterEntry *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  g_signal_emit (self, signals[LEFT], 0);
}

static void
focus_left_cb (MunFilterEntry *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/* What is left backwards would take the focus itself, and ours hands it to the entry again: one would have to press twice. */
static gboolean
mun_filter_entry_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  return gtk_widget_child_focus (MUN_FILTER_ENTRY (widget)->box, direction);
}

static gboolean
mun_filter_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (MUN_FILTER_ENTRY (widget)->entry);
}

static void
mun_filter_entry_dispose (GObject *object)
{
  MunFilterEntry *self = MUN_FILTER_ENTRY (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->filter, mun_typed_filter_free);
  g_clear_pointer (&self->criteria, mun_criteria_free);
  g_clear_pointer (&self->parsed, g_free);
  g_clear_weak_pointer (&self->workspace);

  G_OBJECT_CLASS (mun_filter_entry_parent_class)->dispose (object);
}

static void
mun_filter_entry_class_init (MunFilterEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = mun_filter_entry_dispose;
  widget_class->grab_focus = mun_filter_entry_grab_focus;
  widget_class->focus = mun_filter_entry_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
create_popover (MunFilterEntry *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_SINGLE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("How it can go on"), -1);
  self->popover = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
  gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->popover, "completions");
  gtk_popover_set_child (GTK_POPOVER (self->popover), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->popover, self->entry);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

static void
mun_filter_entry_init (MunFilterEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->entry = gtk_search_entry_new ();
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_layout_manager (self->chips, mun_wrap_layout_new (6));
  g_object_set (self->entry, "placeholder-text", _("Search or filter: words, status:open, due:<30d"), "search-delay", 120, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search or filter this list"), -1);
  gtk_widget_set_visible (self->chips, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->entry);
  gtk_box_append (GTK_BOX (self->box), self->chips);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  create_popover (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->entry, keys);
  gtk_widget_add_controller (self->entry, focus);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (typed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "stop-search", G_CALLBACK (stopped_cb), self, G_CONNECT_SWAPPED);
}

void
mun_filter_entry_set_type (MunFilterEntry *self,
                           MunWorkspace   *workspace,
                           const MunSpec  *spec)
{
  g_return_if_fail (MUN_IS_FILTER_ENTRY (self) && MUN_IS_WORKSPACE (workspace) && spec != NULL && self->spec == NULL);

  g_set_weak_pointer (&self->workspace, workspace);
  self->spec = spec;
  if (spec == &mun_risk_spec)
    self->criteria = mun_criteria_current (workspace);
  parse (self);
}

const char *
mun_filter_entry_get_text (MunFilterEntry *self)
{
  g_return_val_if_fail (MUN_IS_FILTER_ENTRY (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* The entry itself would tell of it a moment later. */
void
mun_filter_entry_set_text (MunFilterEntry *self,
                           const char     *text)
{
  g_return_if_fail (MUN_IS_FILTER_ENTRY (self) && text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  changed_cb (self);
}

const MunTypedFilter *
mun_filter_entry_get_filter (MunFilterEntry *self)
{
  g_return_val_if_fail (MUN_IS_FILTER_ENTRY (self), NULL);

  return self->filter;
}
