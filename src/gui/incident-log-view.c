/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/incident-view.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "gui/draft-text.h"
#include "gui/one-stop.h"
#include "gui/rows.h"
#include "model/record-list.h"

/* The log: one line, Return, and it is stored. What more a line needs is asked where it belongs: a decision wants who and why. */
struct _MunIncidentLogView {
  MunIncidentView parent_instance;

  GtkWidget *kinds;
  GtkWidget *text;
  GtkWidget *stored;
  GtkWidget *area;
  GtkWidget *decision; /* who and why */
  GtkWidget *who;
  GtkWidget *why;
  GtkWidget *information; /* source and how sure */
  GtkWidget *source;
  GtkWidget *sure;
  GtkWidget *list;
  GtkBox    *form;

  gboolean       stored_one; /* the list has not shown it yet */
  MunRecord     *wrong;  /* owned (nullable): the line that the next one corrects */
  MunRecordList *lines; /* owned */
  char          *shown; /* id of the incident whose lines are listed */
};

G_DEFINE_FINAL_TYPE (MunIncidentLogView, mun_incident_log_view, MUN_TYPE_INCIDENT_VIEW)

enum { INFORMATION, DECISION, ACTION, MESSAGE, RESOURCE, HANDOVER };

static const char * const kind_keys[] = { "information", "decision", "action", "communication", "resource", "handover" };
static const char * const sure_keys[] = { "confirmed", "probable", "unconfirmed" };

static int
get_kind (MunIncidentLogView *self)
{
  return MAX (mun_choice_row_get (self->kinds), INFORMATION);
}

static void
clear_line (MunIncidentLogView *self)
{
  mun_entry_clear (self->text);
  mun_entry_clear (self->why);
  mun_entry_clear (self->source);
  mun_choice_row_set (self->sure, -1);
  mun_choice_row_set (self->kinds, INFORMATION);
  g_clear_object (&self->wrong);
  gtk_widget_grab_focus (self->text);
}

static const char *
clock_of (MunRecord *entry)
{
  const char *at = mun_record_get (entry, INCIDENT_LOG_ENTRY_AT);

  return strchr (at, 'T') != NULL ? strchr (at, 'T') + 1 : at;
}

static void
say_stored (MunIncidentLogView *self,
            MunRecord          *entry)
{
  g_autofree char *text = g_strdup_printf (_("Stored at %1$s (%2$s)"), clock_of (entry), mun_record_get_ref (entry));

  gtk_label_set_text (GTK_LABEL (self->stored), text);
}

/* Who is in a hurry takes the jump to the next field for done. */
static void
ask_for (MunIncidentLogView *self,
         GtkWidget          *field,
         const char         *what)
{
  gtk_label_set_text (GTK_LABEL (self->stored), what);
  gtk_widget_grab_focus (field);
}

static void
store_line (MunIncidentLogView *self)
{
  MunIncidentView *view = MUN_INCIDENT_VIEW (self);
  int kind = get_kind (self), sure = mun_choice_row_get (self->sure);
  MunLogLine line = { .kind = kind_keys[kind], .text = mun_entry_get (self->text) };
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) entry = NULL;

  if (kind == DECISION)
    {
      line.decided_by = mun_person_drop_get (self->who);
      line.reason = mun_entry_get (self->why);
    }
  if (kind == INFORMATION)
    {
      line.source = mun_entry_get (self->source);
      line.reliability = sure >= 0 ? sure_keys[sure] : NULL;
    }
  if (self->wrong != NULL)
    line.corrects = mun_record_get_id (self->wrong);
  entry = mun_incident_log (mun_incident_view_get_workspace (view), mun_incident_view_get_incident (view), &line, &error);
  if (!mun_incident_view_check (view, error))
    return;
  self->stored_one = TRUE;
  say_stored (self, entry);
  clear_line (self);
}

/* Return leads on to what a decision still lacks, and stores where nothing is missing. */
static void
return_cb (MunIncidentLogView *self)
{
  if (*mun_entry_get (self->text) == '\0')
    {
      gtk_widget_grab_focus (self->text);
      return;
    }
  if (get_kind (self) == DECISION && *mun_person_drop_get (self->who) == '\0')
    ask_for (self, self->who, _("Not stored yet: choose who decided, then press Return in the line."));
  else if (get_kind (self) == DECISION && *mun_entry_get (self->why) == '\0')
    ask_for (self, self->why, _("Not stored yet: say why, then press Return."));
  else
    store_line (self);
}

static void
kind_cb (GtkToggleButton    *button,
         MunIncidentLogView *self)
{
  int kind = get_kind (self);

  gtk_widget_set_visible (self->decision, kind == DECISION);
  gtk_widget_set_visible (self->information, kind == INFORMATION);
  if (gtk_toggle_button_get_active (button) && gtk_widget_get_mapped (self->text))
    gtk_widget_grab_focus (self->text);
}

/* A line is never changed; the next one puts it right. */
static void
correct_cb (MunIncidentLogView *self,
            guint               position)
{
  g_autoptr(MunRecord) entry = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  g_autofree char *shown = entry != NULL ? mun_text_shorten (mun_record_get (entry, INCIDENT_LOG_ENTRY_ENTRY), 60) : NULL;
  g_autofree char *text = NULL;

  if (entry == NULL)
    return;
  g_set_object (&self->wrong, entry);
  /* Translators: first a time, then the words of a line of the log */
  text = g_strdup_printf (_("The next line corrects that of %1$s, “%2$s”. Write what is right; Escape: it corrects nothing."), clock_of (entry), shown);
  ask_for (self, self->text, text);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  MunIncidentLogView *self = MUN_INCIDENT_LOG_VIEW (widget);

  if (self->wrong == NULL)
    return FALSE;
  g_clear_object (&self->wrong);
  ask_for (self, self->text, "");
  return TRUE;
}

/* F2 to F7 say what sort of line comes next, without leaving the line. */
static gboolean
kind_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  mun_choice_row_set (MUN_INCIDENT_LOG_VIEW (widget)->kinds, g_variant_get_int32 (args));
  return TRUE;
}

/* Lines ------------------------------------------------------------------------------------------------------------- */

typedef struct {
  GtkWidget *time;
  GtkWidget *utc;
  GtkWidget *kind;
  GtkWidget *text;
  GtkWidget *more;
} Row;

static GtkWidget *
add_label (GtkWidget  *box,
           const char *css,
           gboolean    wrap)
{
  GtkWidget *label = mun_label_new ("", css);

  gtk_label_set_wrap (GTK_LABEL (label), wrap);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
setup_row_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *clock = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  row->time = add_label (clock, "log-time", FALSE);
  row->utc = add_label (clock, "log-utc", FALSE);
  row->kind = add_label (words, "log-kind", FALSE);
  row->text = add_label (words, NULL, TRUE);
  row->more = add_label (words, "dim-label", TRUE);
  gtk_widget_add_css_class (row->more, "caption");
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), clock);
  gtk_box_append (GTK_BOX (box), words);
  gtk_widget_add_css_class (box, "log-row");
  g_object_set_data_full (G_OBJECT (item), "row", row, g_free);
  gtk_list_item_set_child (item, box);
}

static char *
describe_more (MunWorkspace *workspace,
               MunRecord    *entry)
{
  g_autofree char *by = mun_workspace_title (workspace, &mun_person_spec, mun_record_get (entry, INCIDENT_LOG_ENTRY_ENTERED_BY));
  g_autofree char *decided = mun_workspace_title (workspace, &mun_person_spec, mun_record_get (entry, INCIDENT_LOG_ENTRY_DECIDED_BY));
  g_autofree char *sure = mun_workspace_format (workspace, entry, INCIDENT_LOG_ENTRY_RELIABILITY, NULL);
  const char *source = mun_record_get (entry, INCIDENT_LOG_ENTRY_SOURCE), *reason = mun_record_get (entry, INCIDENT_LOG_ENTRY_REASON);
  g_autoptr(MunRecord) wrong = mun_workspace_get (workspace, &mun_incident_log_entry_spec, mun_record_get (entry, INCIDENT_LOG_ENTRY_CORRECTS), NULL);
  g_autoptr(MunRecord) right = mun_workspace_find_first (workspace, &mun_incident_log_entry_spec, INCIDENT_LOG_ENTRY_CORRECTS, MUN_IS, mun_record_get_id (entry), -1);
  g_autoptr(GString) text = g_string_new (NULL);

  if (wrong != NULL)
    g_string_append_printf (text, _("Corrects the line of %s. "), clock_of (wrong));
  if (right != NULL)
    g_string_append_printf (text, _("Corrected at %s. "), clock_of (right));
  if (*decided != '\0')
    g_string_append_printf (text, _("Decided by %s. "), decided);
  if (*reason != '\0')
    g_string_append_printf (text, _("Because: %s. "), reason);
  if (*source != '\0')
    g_string_append_printf (text, _("Source: %s. "), source);
  if (*sure != '\0')
    g_string_append_printf (text, "%s. ", sure);
  if (*by != '\0')
    g_string_append_printf (text, _("Entered by %s."), by);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
bind_row_cb (MunIncidentLogView *self,
             GtkListItem        *item)
{
  Row *row = g_object_get_data (G_OBJECT (item), "row");
  MunRecord *entry = gtk_list_item_get_item (item);
  MunWorkspace *workspace = mun_incident_view_get_workspace (MUN_INCIDENT_VIEW (self));
  const char *utc = mun_record_get (entry, INCIDENT_LOG_ENTRY_AT_UTC);
  g_autofree char *kind = mun_workspace_format (workspace, entry, INCIDENT_LOG_ENTRY_KIND, NULL);
  g_autofree char *more = describe_more (workspace, entry);
  g_autofree char *world = strlen (utc) > 16 ? g_strdup_printf (_("%.5s UTC"), utc + 11) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (row->time), clock_of (entry));
  gtk_label_set_text (GTK_LABEL (row->utc), world);
  /* Most lines say what was seen or heard: a word over each of them would hide the few that say more. */
  gtk_widget_set_visible (row->kind, !mun_record_is (entry, INCIDENT_LOG_ENTRY_KIND, kind_keys[INFORMATION]));
  gtk_label_set_text (GTK_LABEL (row->kind), kind);
  gtk_label_set_text (GTK_LABEL (row->text), mun_record_get (entry, INCIDENT_LOG_ENTRY_ENTRY));
  gtk_label_set_text (GTK_LABEL (row->more), more);
  gtk_widget_set_visible (row->more, *more != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (gtk_list_item_get_child (item))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, mun_record_get (entry, INCIDENT_LOG_ENTRY_ENTRY),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, more, -1);
  if (mun_record_is (entry, INCIDENT_LOG_ENTRY_KIND, "decision"))
    gtk_widget_add_css_class (row->kind, "decision");
  else
    gtk_widget_remove_css_class (row->kind, "decision");
}

/* An empty list is a white field that says nothing; the list keeps its place when a line comes above it, and would hide what was stored this moment. */
static void
lines_changed_cb (MunIncidentLogView *self)
{
  gboolean some = g_list_model_get_n_items (G_LIST_MODEL (self->lines)) > 0;
  const char *nothing = _("Nothing stands in the log yet.");

  gtk_widget_set_visible (self->area, some);
  if (!some)
    gtk_label_set_text (GTK_LABEL (self->stored), nothing);
  else if (g_str_equal (gtk_label_get_text (GTK_LABEL (self->stored)), nothing))
    gtk_label_set_text (GTK_LABEL (self->stored), "");
  if (some && self->stored_one)
    {
      self->stored_one = FALSE;
      gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", 0);
    }
}

static void
list_lines (MunIncidentLogView *self,
            MunRecord          *incident)
{
  const MunCondition of = { INCIDENT_LOG_ENTRY_INCIDENT, MUN_IS, mun_record_get_id (incident) };
  const MunQuery query = {
    .spec = &mun_incident_log_entry_spec, .conditions = &of, .n_conditions = 1, .sort_field = MUN_SORT_REF, .descending = TRUE
  };
  g_autoptr(GtkSelectionModel) model = NULL;
  g_autofree char *place = NULL;

  if (g_strcmp0 (self->shown, mun_record_get_id (incident)) == 0)
    return;
  g_free (self->shown);
  g_clear_object (&self->wrong);
  self->shown = g_strdup (mun_record_get_id (incident));
  place = g_strconcat ("log/", self->shown, NULL);
  mun_draft_text_follow (self->text, mun_incident_view_get_workspace (MUN_INCIDENT_VIEW (self)), place);
  g_clear_object (&self->wrong);
  g_clear_object (&self->lines);
  self->lines = mun_record_list_new (mun_incident_view_get_workspace (MUN_INCIDENT_VIEW (self)), &query);
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->lines))));
  gtk_list_view_set_model (GTK_LIST_VIEW (self->list), model);
  gtk_label_set_text (GTK_LABEL (self->stored), "");
  g_signal_connect_object (self->lines, "items-changed", G_CALLBACK (lines_changed_cb), self, G_CONNECT_SWAPPED);
  lines_changed_cb (self);
}

static void
mun_incident_log_view_show (MunIncidentView *view)
{
  MunIncidentLogView *self = MUN_INCIDENT_LOG_VIEW (view);
  MunRecord *incident = mun_incident_view_get_incident (view);
  MunWorkspace *workspace = mun_incident_view_get_workspace (view);

  if (incident == NULL)
    return;
  if (self->who == NULL)
    {
      self->who = mun_person_drop_new (workspace, _("Who decided"));
      gtk_box_prepend (GTK_BOX (self->decision), self->who);
    }
  if (*mun_person_drop_get (self->who) == '\0')
    mun_person_drop_set (self->who, mun_record_is_set (incident, INCIDENT_COMMANDER) ? mun_record_get (incident, INCIDENT_COMMANDER)
                                                                                     : mun_workspace_get_person (workspace));
  list_lines (self, incident);
}

/* A line that was begun before goes on: selected as a whole it would give way to the first key. */
static void
mun_incident_log_view_begin (MunIncidentView *view)
{
  MunIncidentLogView *self = MUN_INCIDENT_LOG_VIEW (view);

  gtk_widget_grab_focus (self->text);
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
}

static void
mun_incident_log_view_dispose (GObject *object)
{
  MunIncidentLogView *self = MUN_INCIDENT_LOG_VIEW (object);

  g_clear_object (&self->lines);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (mun_incident_log_view_parent_class)->dispose (object);
}

static void
mun_incident_log_view_class_init (MunIncidentLogViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = mun_incident_log_view_dispose;
  MUN_INCIDENT_VIEW_CLASS (klass)->show = mun_incident_log_view_show;
  MUN_INCIDENT_VIEW_CLASS (klass)->begin = mun_incident_log_view_begin;

  for (int i = 0; i < (int) G_N_ELEMENTS (kind_keys); i++)
    gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_F2 + i, 0, kind_key_cb, "i", i);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, escape_cb, NULL);
}

static GtkWidget *
create_extra (MunIncidentLogView *self,
              GtkWidget          *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (self->form, box);
  g_signal_connect_object (entry, "activate", G_CALLBACK (return_cb), self, G_CONNECT_SWAPPED);
  return box;
}

static void
create_form (MunIncidentLogView *self)
{
  const char * const kinds[] = { _("_Information"), _("_Decision"), _("_Action"), _("_Message"), _("_Resource"), _("_Handover"), NULL };
  const char * const sure[] = { _("_Confirmed"), _("_Probable"), _("_Unconfirmed"), NULL };

  self->kinds = mun_choice_row_new (kinds, _("What sort of line"));
  self->text = mun_big_entry_new (_("What is seen, decided or done? Return stores it"));
  gtk_box_append (self->form, self->kinds);
  gtk_box_append (self->form, self->text);
  g_signal_connect_object (self->text, "activate", G_CALLBACK (return_cb), self, G_CONNECT_SWAPPED);

  self->why = mun_big_entry_new (_("Why? With what is known now"));
  self->decision = create_extra (self, self->why);
  self->source = mun_big_entry_new (_("Where from? For instance “driver by phone”"));
  self->information = create_extra (self, self->source);
  self->sure = mun_choice_row_new (sure, _("How sure it is"));
  gtk_box_append (GTK_BOX (self->information), self->sure);
  self->stored = mun_label_new ("", "caption");
  gtk_widget_add_css_class (self->stored, "dim-label");
  gtk_box_append (self->form, self->stored);
  for (guint i = 0; i < G_N_ELEMENTS (kind_keys); i++)
    {
      GtkWidget *button = mun_choice_row_nth (self->kinds, i);
      g_autofree char *tip = g_strdup_printf (_("Key F%u"), i + 2);

      gtk_widget_set_tooltip_text (button, tip);
      g_signal_connect_object (button, "toggled", G_CALLBACK (kind_cb), self, 0);
    }
}

static void
mun_incident_log_view_init (MunIncidentLogView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_scrollable_new ();
  GtkWidget *form_clamp = adw_clamp_new ();
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->form = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_add_css_class (GTK_WIDGET (self->form), "log-form");
  create_form (self);
  adw_clamp_set_maximum_size (ADW_CLAMP (form_clamp), 860);
  adw_clamp_set_child (ADW_CLAMP (form_clamp), GTK_WIDGET (self->form));

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, G_CONNECT_SWAPPED);
  self->list = gtk_list_view_new (NULL, factory);
  gtk_widget_add_css_class (self->list, "log");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Log, the newest line first"), -1);
  gtk_widget_set_tooltip_text (self->list, _("Return or a double click on a line corrects it"));
  g_signal_connect_object (self->list, "activate", G_CALLBACK (correct_cb), self, G_CONNECT_SWAPPED);
  adw_clamp_scrollable_set_maximum_size (ADW_CLAMP_SCROLLABLE (clamp), 860);
  adw_clamp_scrollable_set_child (ADW_CLAMP_SCROLLABLE (clamp), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  self->area = mun_one_stop_new (scroller, self->list);

  gtk_box_append (GTK_BOX (box), form_clamp);
  gtk_box_append (GTK_BOX (box), self->area);
  adw_bin_set_child (ADW_BIN (self), box);
  mun_choice_row_set (self->kinds, INFORMATION);
}
