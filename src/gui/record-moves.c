/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/record-moves.h"

#include <glib/gi18n.h>

#include "gui/approval.h"
#include "base/text.h"
#include "gui/rows.h"
#include "gui/texts.h"
#include "gui/wrap-layout.h"
#include "model/rules.h"
#include "model/wizard/wizard.h"

#define MAX_USERS 8

typedef struct {
  MunWindow *window; /* weak */
  MunRecord *record;
  GtkWidget *entry;
} Withdrawal;

static void
free_withdrawal (gpointer  data,
                 GClosure *closure)
{
  Withdrawal *withdrawal = data;

  g_clear_weak_pointer (&withdrawal->window);
  g_clear_object (&withdrawal->record);
  g_free (withdrawal);
}

/* A step out of a state that is at rest (in use, approved, closed) is offered, not urged. */
static gboolean
is_forward (MunRecord           *record,
            const MunTransition *move)
{
  const MunSpec *spec = mun_record_get_spec (record);

  return !move->early && mun_tone_of_state (spec, mun_record_get (record, spec->state_field)) != MUN_TONE_DONE;
}

static void
add_button (GtkBox              *box,
            MunWorkspace        *workspace,
            MunRecord           *record,
            const MunTransition *move)
{
  g_autoptr(GError) error = NULL;
  GtkWidget *button = gtk_button_new_with_label (_(move->label));
  GtkWidget *label = gtk_button_get_child (GTK_BUTTON (button));
  /* The reason why one person writes and approves is asked with the approval. */
  gboolean possible = mun_state_can_move (workspace, record, move, &error) || mun_approval_lacks_reason (workspace, record, move->to);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (possible && is_forward (record, move))
    gtk_widget_add_css_class (button, "suggested-action");
  else if (!possible)
    {
      gtk_widget_add_css_class (button, "refused");
      gtk_widget_set_tooltip_text (button, error->message);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, error->message, -1);
    }
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "record.move");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", move->to);
  gtk_box_append (box, button);
}

/* Views of their own that some records have beside their form. */
static const struct {
  const char *type;
  const char *label;
  const char *action;
} tools[] = {
  { "audit", N_("Walk Through"), "win.walk-audit" },
};

static void
add_tools (GtkBox    *box,
           MunRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      GtkWidget *button;

      if (!g_str_equal (tools[i].type, mun_record_get_spec (record)->name))
        continue;
      button = gtk_button_new_with_label (_(tools[i].label));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), tools[i].action);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", mun_record_get_id (record));
      gtk_box_append (box, button);
    }
}

/* The steps that are not the next one. */
static void
add_others (GtkBox              *box,
            GPtrArray           *moves,
            const MunTransition *next)
{
  g_autoptr(GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  for (guint i = 0; i < moves->len; i++)
    {
      const MunTransition *move = moves->pdata[i];
      g_autoptr(GMenuItem) item = g_menu_item_new (_(move->label), NULL);

      if (move == next)
        continue;
      g_menu_item_set_action_and_target (item, "record.move", "s", move->to);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "pan-down-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_set_tooltip_text (button, _("Other steps"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Other steps"), -1);
  gtk_box_append (box, button);
}

/* The questions that lead through the life of such a record. */
static void
add_guide (GtkBox    *box,
           MunRecord *record)
{
  const MunWizard *wizard = !mun_record_is_new (record) ? mun_wizard_for_record (record) : NULL;
  GtkWidget *button;

  if (wizard == NULL)
    return;
  button = gtk_button_new_with_label (_("Go On with Questions"));
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (button, _(wizard->purpose));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", mun_record_get_id (record));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.guide");
  gtk_box_append (box, button);
}

/* The first step forward that is possible now; otherwise the first of all, which says why not. A way back is never what is proposed. */
static const MunTransition *
find_next (MunWorkspace *workspace,
           MunRecord    *record,
           GPtrArray    *moves)
{
  for (guint i = 0; i < moves->len; i++)
    {
      const MunTransition *move = moves->pdata[i];

      if (!move->early && (mun_state_can_move (workspace, record, move, NULL) || mun_approval_lacks_reason (workspace, record, move->to)))
        return move;
    }
  return moves->pdata[0];
}

void
mun_record_moves_prepare (GtkBox *box)
{
  g_return_if_fail (GTK_IS_BOX (box));

  gtk_widget_set_layout_manager (GTK_WIDGET (box), mun_wrap_layout_new (6));
}

void
mun_record_moves_fill (GtkBox    *box,
                       MunWindow *window,
                       MunRecord *record)
{
  MunWorkspace *workspace = mun_window_get_workspace (window);
  g_autoptr(GPtrArray) moves = NULL;
  const MunTransition *next;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  gtk_widget_set_visible (GTK_WIDGET (box), FALSE);
  if (mun_record_is_new (record) || *mun_record_get_withdrawn (record) != '\0' || mun_workspace_read_only_reason (workspace) != NULL ||
      !mun_spec_has_state (mun_record_get_spec (record)))
    return;
  add_tools (box, record);
  gtk_widget_set_visible (GTK_WIDGET (box), gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL);
  moves = mun_state_moves (workspace, record);
  if (moves->len == 0)
    return;
  add_guide (box, record);
  next = find_next (workspace, record, moves);
  add_button (box, workspace, record, next);
  if (moves->len > 1)
    add_others (box, moves, next);
  gtk_widget_set_visible (GTK_WIDGET (box), TRUE);
}

static const MunTransition *
find_move (MunWorkspace *workspace,
           MunRecord    *record,
           const char   *to)
{
  g_autoptr(GPtrArray) moves = mun_state_moves (workspace, record);

  for (guint i = 0; i < moves->len; i++)
    {
      const MunTransition *move = moves->pdata[i];

      if (g_strcmp0 (move->to, to) == 0)
        return move;
    }
  return NULL;
}

gboolean
mun_record_moves_make (MunWindow  *window,
                       MunRecord  *record,
                       const char *to)
{
  MunWorkspace *workspace = mun_window_get_workspace (window);
  const MunTransition *move = find_move (workspace, record, to);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (move == NULL)
    return FALSE;
  if (!mun_state_move (workspace, record, move, NULL, &error))
    {
      mun_window_show_error (window, error);
      return FALSE;
    }
  mun_window_hide_error (window);
  text = g_strdup_printf ("%s: %s", mun_record_get_ref (record),
                          _(mun_field_choice_label (&mun_record_get_spec (record)->fields[mun_record_get_spec (record)->state_field], to)));
  mun_window_toast (window, text, TRUE);
  return TRUE;
}

void
mun_record_moves_begin_version (MunWindow *window,
                                MunRecord *record)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(MunRecord) draft = mun_state_new_version (mun_window_get_workspace (window), record, &error);

  if (draft == NULL)
    {
      mun_window_show_error (window, error);
      return;
    }
  mun_window_show_record (window, mun_record_get_id (draft));
  mun_window_toast (window, _("This is the next draft; the approved version stays in force"), FALSE);
}

static void
withdraw_response_cb (GtkWidget  *dialog,
                      const char *response,
                      gpointer    user_data)
{
  Withdrawal *withdrawal = user_data;
  g_autoptr(GError) error = NULL;
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (withdrawal->entry));

  if (g_strcmp0 (response, "withdraw") != 0 || withdrawal->window == NULL)
    return;
  if (mun_workspace_withdraw (mun_window_get_workspace (withdrawal->window), withdrawal->record, reason, &error))
    mun_window_toast (withdrawal->window, _("Withdrawn"), TRUE);
  else
    mun_window_show_error (withdrawal->window, error);
}

static void
reason_changed_cb (GtkEditable      *entry,
                   AdwMessageDialog *dialog)
{
  g_autofree char *reason = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "withdraw", *reason != '\0');
}

/* Whoever withdraws something sees first who relies on it. */
static GtkWidget *
create_withdrawal (MunWindow *window,
                   MunRecord *record,
                   GtkWidget *entry)
{
  MunWorkspace *workspace = mun_window_get_workspace (window);
  g_autoptr(GPtrArray) hits = mun_store_linked_from (mun_workspace_get_store (workspace), mun_record_get_id (record), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  guint n = hits != NULL ? hits->len : 0;
  g_autofree char *head = g_strdup_printf (g_dngettext (NULL, "%u record uses it:", "%u records use it:", n), n);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, MAX_USERS); i++)
    {
      const MunHit *hit = hits->pdata[i];
      g_autofree char *title = mun_workspace_title (workspace, hit->spec, hit->id);
      g_autofree char *shown = mun_text_shorten (title, 70);

      g_string_append_printf (names, "%s%s · %s", i > 0 ? "\n" : "", hit->ref, shown);
    }
  if (n > MAX_USERS)
    g_string_append_printf (names, "\n%s", _("… and others; see the links of the record."));
  gtk_box_append (GTK_BOX (box), mun_label_new (n > 0 ? head : _("No other record uses it."), n > 0 ? "heading" : "dim-label"));
  if (n > 0)
    gtk_box_append (GTK_BOX (box), mun_label_new (names->str, NULL));
  gtk_box_append (GTK_BOX (box), entry);
  return box;
}

void
mun_record_moves_withdraw (MunWindow *window,
                           MunRecord *record)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), _("Why is it withdrawn?"),
                                              _("The record stays in the file with your reason, out of the lists. It can be taken back into use."));
  Withdrawal *withdrawal = g_new0 (Withdrawal, 1);

  withdrawal->record = g_object_ref (record);
  g_set_weak_pointer (&withdrawal->window, window);
  withdrawal->entry = gtk_entry_new ();
  gtk_entry_set_activates_default (GTK_ENTRY (withdrawal->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (withdrawal->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reason"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), create_withdrawal (window, record, withdrawal->entry));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "withdraw", _("_Withdraw"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "withdraw");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "withdraw", FALSE);
  g_signal_connect_object (withdrawal->entry, "changed", G_CALLBACK (reason_changed_cb), dialog, 0);
  g_signal_connect_data (dialog, "response", G_CALLBACK (withdraw_response_cb), withdrawal, free_withdrawal, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
note_response_cb (GtkWidget  *dialog,
                  const char *response,
                  gpointer    user_data)
{
  Withdrawal *noting = user_data;
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (noting->entry));
  g_autofree char *old = g_strdup (mun_record_get_note (noting->record));
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  if (g_strcmp0 (response, "save") != 0 || noting->window == NULL)
    return;
  g_object_get (buffer, "text", &text, NULL);
  mun_record_set_note (noting->record, text);
  if (mun_workspace_save (mun_window_get_workspace (noting->window), noting->record, NULL, &error))
    {
      mun_window_hide_error (noting->window);
      return;
    }
  mun_record_set_note (noting->record, old);
  mun_window_show_error (noting->window, error);
}

/* Room for several lines; Tab leaves it, and Ctrl and Return save. */
static GtkWidget *
frame_text (GtkWidget *view)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 8);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 8);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), 110);
  gtk_scrolled_window_set_min_content_width (GTK_SCROLLED_WINDOW (scroller), 300);
  gtk_widget_add_css_class (scroller, "card");
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Return, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("default.activate")));
  gtk_widget_add_controller (view, keys);
  return scroller;
}

void
mun_record_moves_note (MunWindow *window,
                       MunRecord *record)
{
  GtkWidget *dialog = adw_message_dialog_new (GTK_WINDOW (window), _("Note"), NULL);
  Withdrawal *noting = g_new0 (Withdrawal, 1);

  noting->record = g_object_ref (record);
  g_set_weak_pointer (&noting->window, window);
  noting->entry = gtk_text_view_new ();
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (noting->entry)), mun_record_get_note (record), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), frame_text (noting->entry));
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("_Cancel"), "save", _("_Save"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (note_response_cb), noting, free_withdrawal, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
mun_record_moves_may_note (MunWorkspace *workspace,
                           MunRecord    *record)
{
  return mun_workspace_read_only_reason (workspace) == NULL && mun_may_note (workspace, record) && !mun_record_is_new (record)
         && *mun_record_get_withdrawn (record) == '\0' && mun_record_frozen_reason (workspace, record) == NULL;
}

void
mun_record_moves_update_actions (GtkWidget    *widget,
                                 MunWorkspace *workspace,
                                 MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  gboolean writable = mun_workspace_read_only_reason (workspace) == NULL && mun_may_edit (workspace, record, -1);
  gboolean withdrawn = *mun_record_get_withdrawn (record) != '\0';
  gboolean saved = !mun_record_is_new (record);
  gboolean plain = !(spec->flags & MUN_SPEC_SINGLE) && !mun_state_is_evidence (record);
  gboolean draft = spec->flags & MUN_SPEC_VERSIONED && g_strcmp0 (mun_record_get_state (record), "draft") == 0;

  gtk_widget_action_set_enabled (widget, "record.new-version", mun_record_offers_version (workspace, record));
  gtk_widget_action_set_enabled (widget, "record.note", mun_record_moves_may_note (workspace, record));
  gtk_widget_action_set_enabled (widget, "record.withdraw", writable && saved && plain && !withdrawn);
  gtk_widget_action_set_enabled (widget, "record.restore", writable && saved && withdrawn);
  gtk_widget_action_set_enabled (widget, "record.delete", writable && plain && (!saved || draft || spec->flags & MUN_SPEC_CHILD));
  gtk_widget_action_set_enabled (widget, "record.copy-ref", saved);
}

gboolean
mun_record_offers_version (MunWorkspace *workspace,
                           MunRecord    *record)
{
  return mun_record_get_spec (record)->flags & MUN_SPEC_VERSIONED && g_strcmp0 (mun_record_get_state (record), "approved") == 0 &&
         *mun_record_get_withdrawn (record) == '\0' && mun_workspace_read_only_reason (workspace) == NULL && mun_may_edit (workspace, record, -1);
}

/* Returns: (transfer full): why nothing can be changed in what was approved, and what leads on for the acting person */
static char *
describe_approved (MunWorkspace *workspace,
                   MunRecord    *record)
{
  g_autofree char *refused = mun_may_edit_reason (workspace, record);
  const char *reason = _("Approved versions stay as they were signed. A change starts the next version.");

  return refused != NULL ? g_strdup_printf ("%s %s", reason, refused) : g_strdup (reason);
}

char *
mun_record_frozen_reason (MunWorkspace *workspace,
                          MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);

  if (*mun_record_get_withdrawn (record) != '\0')
    return g_strdup_printf (_("Withdrawn: %s"), mun_record_get_withdrawn (record));
  if (mun_record_is_new (record))
    return NULL;
  if (mun_state_is_evidence (record))
    return g_strdup (_("This is proof and stays as it was written. A mistake is put right by a later entry."));
  if (!(spec->flags & MUN_SPEC_VERSIONED))
    return NULL;
  if (g_strcmp0 (mun_record_get_state (record), "approved") == 0)
    return describe_approved (workspace, record);
  if (g_strcmp0 (mun_record_get_state (record), "superseded") == 0)
    return g_strdup (_("A newer version has replaced this one; it is kept as proof."));
  return NULL;
}

void
mun_record_moves_show_parent (GtkButton    *button,
                              MunWorkspace *workspace,
                              MunRecord    *record)
{
  const MunSpec *spec = mun_record_get_spec (record);
  gboolean child = (spec->flags & MUN_SPEC_CHILD) && mun_record_is_set (record, spec->parent_field);

  gtk_widget_set_visible (GTK_WIDGET (button), child);
  if (child)
    {
      const char *id = mun_record_get (record, spec->parent_field);
      const MunSpec *parent = spec->fields[spec->parent_field].target;
      g_autofree char *title = parent != NULL ? mun_workspace_title (workspace, parent, id) : NULL;
      g_autofree char *tip = g_strdup_printf (_("Back to “%s”"), title != NULL ? title : "");

      gtk_widget_set_tooltip_text (GTK_WIDGET (button), tip);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
    }
}
