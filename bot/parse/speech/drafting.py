from bot.parse.found import Drafted


def draft_statements(analysis, speech):
    return Drafted()
